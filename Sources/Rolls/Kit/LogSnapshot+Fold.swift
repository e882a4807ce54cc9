public import CaseEvents
public import EventEnvelope
public import EventLog

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

  /// The entries of a subject, oldest first, up to and including `through`.
  public borrowing func history(of subject: Subject, through end: Position? = nil) throws -> [LedgerEntry] {
    var newestFirst: [LedgerEntry] = []
    try scanThread(of: subject, through: end) { record in
      newestFirst.append(try LedgerEntry(record))
      return true
    }
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(newestFirst.count)
    // Moves each; `reverse` copies them, which takes a twelfth of the whole.
    while let entry = newestFirst.popLast() { entries.append(entry) }
    return entries
  }
}
