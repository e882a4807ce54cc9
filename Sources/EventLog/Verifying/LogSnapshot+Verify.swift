public import EventEnvelope
internal import Files
internal import LMDB

extension LogSnapshot {
  /// Derives everything anew from the records and compares it with what is stored: positions, hashes, times, threads,
  /// heads, the tree, and what the meta table says.
  ///
  /// Linear in the ledger's length; memory for each subject its text and some 40 bytes. Two threads share the work, and
  /// what they find is put in the order of the records.
  /// - Parameters:
  ///   - problemLimit: how many problems the report lists; it counts all.
  ///   - progress: is told the position reached, from time to time.
  /// - Returns: what was found; damage is reported, not thrown.
  /// - Throws: `storage`, where LMDB itself finds a damaged page; `file`, where the system refuses a thread.
  public borrowing func verify(
    problemLimit: Int = 100, progress: ((Position) -> Void)? = nil
  ) throws(EventLogError) -> VerificationReport {
    var verification: Verification
    do throws(FilesError) { verification = try Verification(problemLimit: problemLimit) } catch { throw .file(error) }
    do throws(LMDBError) {
      try checkMeta(&verification)
      var position = Position.origin
      var hasComparedHeads = damagedMeta.contains(.headsThrough)  // where they can't be told from the tail
      var cursor = try transaction.cursor(in: store.events)
      while let entry = try cursor.next() {
        guard entry.key.count == 8, entry.key.bigEndian(at: 0) > position.rawValue else {
          verification.note(.foreignKey(after: position))
          continue
        }
        let found = Position(entry.key.bigEndian(at: 0))
        if found > position.next { verification.note(.record(position.next, .missing)) }
        if found > tail.base, !hasComparedHeads {
          try compareHeads(&verification)
          hasComparedHeads = true
        }
        position = found
        verification.take(entry.value, at: position)
        if verification.report.events % 65_536 == 0 { progress?(position) }
      }
      if !hasComparedHeads { try compareHeads(&verification) }
      verification.finishRecords()
      progress?(position)
    } catch {
      throw .storage(error)
    }
    if !damagedMeta.contains(.headsThrough) { compareTail(&verification) }
    try compareAnchor(&verification)
    do throws(LMDBError) { try compareTree(&verification) } catch { throw .storage(error) }
    return verification.finish()
  }

  private borrowing func checkMeta(_ verification: inout Verification) throws(LMDBError) {
    for entry in damagedMeta { verification.note(.meta(entry.rawValue)) }
    do throws(EventLogError) {
      try store.checkIdentity(in: transaction)
      if let liveSince, liveSince == .origin { throw .metaDamaged(Meta.liveSince.rawValue) }
    } catch {
      switch error {
      case .storage(let cause): throw cause
      case .metaDamaged(let name): verification.note(.meta(name))
      default: verification.note(.meta(Meta.store.rawValue))
      }
    }
  }

  /// Compares the heads table with the records up to the one through which it is complete.
  private borrowing func compareHeads(_ verification: inout Verification) throws(LMDBError) {
    verification.followLinks()
    var isFound = [Bool](repeating: false, count: verification.heads.subjects.count)
    var cursor = try transaction.cursor(in: store.heads)
    while let entry = try cursor.next() {
      guard let head = Head(entry.value) else {
        verification.note(.headDamaged(subject: String(decoding: [UInt8](copying: entry.key), as: UTF8.self)))
        continue
      }
      guard let number = verification.heads.subjects.number(of: entry.key) else {
        let subject = String(decoding: [UInt8](copying: entry.key), as: UTF8.self)
        verification.note(.head(subject: subject, found: head, expected: .none))
        continue
      }
      isFound[number] = true
      verification.compare(head, number: number)
    }
    for number in isFound.indices where !isFound[number] { verification.compare(.none, number: number) }
  }

  /// Compares what readers are told of the subjects of the tail.
  private borrowing func compareTail(_ verification: inout Verification) {
    for number in 0..<verification.heads.subjects.count where verification.heads.head(number).last > tail.base {
      guard let subject = Subject(copying: verification.heads.subjects.text(of: number)) else { continue }
      do throws(EventLogError) {
        verification.compare(try head(of: subject), number: number)
      } catch {
        verification.note(.headDamaged(subject: subject.description))
      }
    }
  }
}
