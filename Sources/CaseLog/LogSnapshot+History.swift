public import CaseEvents
public import EventEnvelope
public import EventLog

extension LogSnapshot {
  /// The entries of a subject as they were recorded, oldest first; empty where no event concerns it.
  ///
  /// - Parameters:
  ///   - subject: whose.
  ///   - end: events after this position are left out; nil for none.
  /// - Returns: the entries, corrections not yet applied.
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the thread's length.
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
