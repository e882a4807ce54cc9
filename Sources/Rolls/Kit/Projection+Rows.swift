internal import CaseEvents
internal import CaseLog
public import EventEnvelope
public import EventLog

extension Projection {
  /// How many records are folded in one snapshot, so that none gets old beside writers.
  private static var recordsPerSnapshot: UInt64 { 65_536 }

  /// The rows as they stood once the first events of the log had been applied, in the order of keys, folded in memory.
  ///
  /// - Parameters:
  ///   - log: the log; a new snapshot of it is taken every so often.
  ///   - end: the last event to apply.
  /// - Returns: the rows, each with its key.
  /// - Throws: `UnreadableEvent` where an event can't be read, or what the log refused.
  /// - Complexity: O(events up to `end`); memory for all rows.
  public static func rows(
    of log: EventLog, through end: Position
  ) throws -> [(key: String, row: Row)] {
    var rows = Rows<Row>()
    var reached = Position.origin
    while reached < end {
      let next = min(end, Position(reached.rawValue + recordsPerSnapshot))
      try log.snapshot().fold(Self.self, after: reached, through: next, into: &rows)
      reached = next
    }
    return rows.inMemory()
  }
}

extension LogSnapshot {
  /// Applies the events `after` … `through` that a projection reads to `rows`.
  borrowing func fold<P: Projection>(
    _ projection: P.Type, after start: Position, through end: Position, into rows: inout Rows<P.Row>
  ) throws {
    try scan(after: start, through: end, filter: P.filter) { record in
      let event = try SubjectEvent(record)
      try P.apply(event, to: &rows) { try self.history(of: event.subject, through: event.entry.position) }
      return true
    }
  }
}
