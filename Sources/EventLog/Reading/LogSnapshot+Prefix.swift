public import EventEnvelope
internal import LMDB

extension LogSnapshot {
  /// The subjects whose texts begin with a prefix and that some event concerns, in the order of their bytes.
  ///
  /// Linear in how many there are and in the subjects of the tail, whose length is bounded; flat in the ledger's length.
  ///
  /// - Parameter prefix: how their texts begin, such as `policy/`; all subjects where it is empty.
  /// - Returns: the subjects.
  /// - Throws: `damaged`, `metaDamaged`, `storage`.
  public borrowing func subjects(withPrefix prefix: String) throws(EventLogError) -> [Subject] {
    Set(try flushedSubjects(withPrefix: prefix)).union(try tail.subjects(withPrefix: prefix, reading: self)).sorted()
  }

  /// Hands out the records that concern any subject of a prefix, each once, in the order of their positions.
  ///
  /// A rare kind of subject is read so at a cost that doesn't grow with the ledger.
  ///
  /// - Parameters:
  ///   - prefix: how the subjects' texts begin, such as `policy/`.
  ///   - filter: which of their events are wanted.
  ///   - body: takes a record, whose hash has been checked; returns false to stop.
  /// - Throws: `damaged`, `headDamaged`, `metaDamaged`, `storage`, or what `body` throws. Linear in the subjects of the
  ///   prefix and their events.
  public borrowing func scan(
    subjectsWithPrefix prefix: String, filter: EventFilter = .all, _ body: (borrowing RecordView) throws -> Bool
  ) throws {
    let prepared = PreparedFilter(filter)
    var positions: Set<Position> = []
    for subject in try subjects(withPrefix: prefix) {
      try walkThread(of: subject, through: last) { record throws(EventLogError) in
        if prepared.matches(record) { positions.insert(record.position) }
        return true
      }
    }
    for position in positions.sorted() {
      let record = try record(at: position)
      _ = try record.checkedHash()
      guard try body(record) else { return }
    }
  }

  /// The values of the trackings whose names begin with a prefix, in the order of the names' bytes.
  ///
  /// - Parameter prefix: how their names begin, such as `import/`.
  /// - Returns: the values.
  /// - Throws: `storage`. Linear in how many there are.
  public borrowing func trackings(withPrefix prefix: String) throws(EventLogError) -> [[UInt8]] {
    var values: [[UInt8]] = []
    do throws(LMDBError) {
      var cursor = try transaction.cursor(in: store.trackings)
      var entry = try cursor.seek(prefix.utf8.span)
      while let found = entry, found.key.begins(with: prefix.utf8.span) {
        values.append([UInt8](copying: found.value))
        entry = try cursor.next()
      }
    } catch {
      throw .storage(error)
    }
    return values
  }

  /// The subjects of the heads table: keys that are no subject's are damage that nobody can ask about.
  private borrowing func flushedSubjects(withPrefix prefix: String) throws(EventLogError) -> [Subject] {
    if damagedMeta.contains(.headsThrough) { throw .metaDamaged(Meta.headsThrough.rawValue) }
    let first = prefix.utf8
    var subjects: [Subject] = []
    do throws(LMDBError) {
      var cursor = try transaction.cursor(in: store.heads)
      var entry = first.isEmpty ? try cursor.first() : try cursor.seek(first.span)
      while let found = entry, found.key.begins(with: first.span) {
        if let subject = Subject(copying: found.key) { subjects.append(subject) }
        entry = try cursor.next()
      }
    } catch {
      throw .storage(error)
    }
    return subjects
  }
}
