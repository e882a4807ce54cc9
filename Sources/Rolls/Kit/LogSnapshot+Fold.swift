internal import CaseEvents
internal import CaseLog
internal import EventEnvelope
internal import EventLog

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
