public import EventEnvelope

extension EventLog {
  /// Hands out each record that the filter wants, in order, in a new snapshot every so often: for long readings beside
  /// writers.
  ///
  /// It ends at the event that was the last one at the call.
  /// - Parameters:
  ///   - position: where to begin, not included.
  ///   - through: where to end, included; nil for the last event.
  ///   - filter: which events are wanted.
  ///   - checking: how much is checked of each.
  ///   - pace: how long one snapshot is kept.
  ///   - body: takes a record; returns false to stop.
  /// - Throws: `damaged`, `storage`, `closed`, or what `body` throws.
  public func scan(
    after position: Position = .origin, through: Position? = nil, filter: EventFilter = .all,
    checking: RecordChecking = .hash, pace: ReadingPace = .standard,
    _ body: (borrowing RecordView) throws -> Bool
  ) throws {
    let last = try snapshot().last
    let end = min(through ?? last, last)
    var (reached, isStopped) = (position, false)
    while reached < end, !isStopped {
      let snapshot = try self.snapshot()
      let begun = pace.now()
      var pieceEnd = min(end, Position(reached.rawValue + UInt64(pace.records)))
      try snapshot.scan(after: reached, through: pieceEnd, filter: filter, checking: checking) { record in
        isStopped = try !body(record)
        guard !isStopped, begun.duration(to: pace.now()) < pace.age else {
          pieceEnd = record.position
          return false
        }
        return true
      }
      reached = pieceEnd
    }
  }
}
