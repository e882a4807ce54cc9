public import EventEnvelope
internal import LMDB

extension LogSnapshot {
  /// Where a subject's thread ends; ``Head/none`` where no event concerns it.
  ///
  /// O(log n) once the tail is known.
  ///
  /// - Throws: `damaged`, `headDamaged`, `storage`.
  public borrowing func head(of subject: Subject) throws(EventLogError) -> Head {
    let flushed = try flushedHead(of: subject)
    guard let newest = try tail.newest(of: subject, reading: self) else { return flushed }
    return Head(last: newest.position, count: flushed.count &+ newest.ordinal)
  }

  /// The events that concern a subject, along its thread.
  ///
  /// - Parameters:
  ///   - subject: whose.
  ///   - newestFirst: from the last one back; otherwise from the first one on.
  ///   - limit: how many at most, in that order.
  ///   - through: events after this position are left out.
  /// - Returns: the events, copied.
  /// - Throws: `damaged`, `headDamaged`, `storage`. Linear in the thread's length.
  public borrowing func events(
    of subject: Subject, newestFirst: Bool = false, limit: Int? = nil, through: Position? = nil
  ) throws(EventLogError) -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    if newestFirst || limit == nil {
      try walkThread(of: subject, through: through ?? last) { record throws(EventLogError) in
        guard events.count < limit ?? .max else { return false }
        events.append(try RecordedEvent(record))
        return true
      }
      guard !newestFirst else { return events }
      var oldestFirst: [RecordedEvent] = []
      oldestFirst.reserveCapacity(events.count)
      // Moves each; `reverse` copies them.
      while let event = events.popLast() { oldestFirst.append(event) }
      return oldestFirst
    } else if let limit {
      // The first ones are known only at the thread's end: walk it by positions, then copy what is wanted.
      var positions: [Position] = []
      try walkThread(of: subject, through: through ?? last) { record throws(EventLogError) in
        _ = try record.checkedHash()
        positions.append(record.position)
        return true
      }
      for position in positions.reversed().prefix(max(0, limit)) {
        events.append(try RecordedEvent(record(at: position)))
      }
    }
    return events
  }

  /// Hands out the records that concern a subject, from the last one back along its thread, without copying any.
  ///
  /// - Parameters:
  ///   - subject: whose.
  ///   - through: events after this position are left out; nil for the snapshot's last event.
  ///   - body: takes a record, whose hash has been checked; returns false to stop.
  /// - Throws: `damaged`, `headDamaged`, `storage`, or what `body` throws. Linear in the thread's length.
  public borrowing func scanThread(
    of subject: Subject, through: Position? = nil, _ body: (borrowing RecordView) throws -> Bool
  ) throws {
    var failure: (any Error)?
    try walkThread(of: subject, through: through ?? last) { record throws(EventLogError) in
      _ = try record.checkedHash()
      do {
        return try body(record)
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
  }

  /// Hands out the records of a thread from the last one back, until `body` returns false.
  borrowing func walkThread(
    of subject: Subject, through: Position, _ body: (borrowing RecordView) throws(EventLogError) -> Bool
  ) throws(EventLogError) {
    var position = try head(of: subject).last
    while position > .origin {
      let record = try record(at: position)
      // A link is always to an earlier position, so the walk ends; a record of another subject is damage.
      guard let previous = record.previous(of: subject) else { throw .damaged(position, .subject(0)) }
      if position <= through { guard try body(record) else { return } }
      position = previous
    }
  }

  /// Reads the events after the heads table, as far as no one has in this process.
  borrowing func learnTail() throws(EventLogError) { try tail.extend(reading: self) }

  /// What the heads table says of a subject: its head as of the tail's base.
  borrowing func flushedHead(of subject: Subject) throws(EventLogError) -> Head {
    if damagedMeta.contains(.headsThrough) { throw .metaDamaged(Meta.headsThrough.rawValue) }
    let value: Span<UInt8>?
    do throws(LMDBError) {
      value = try transaction.value(at: subject.description.utf8.span, in: store.heads)
    } catch {
      throw .storage(error)
    }
    guard let value else { return .none }
    guard let head = Head(value), head.last > .origin, head.last <= tail.base else { throw .headDamaged(subject) }
    return head
  }
}
