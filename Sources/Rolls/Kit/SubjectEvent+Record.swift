internal import CaseEvents
internal import CaseLog
internal import EventEnvelope
internal import EventLog

extension SubjectEvent {
  /// Reads a record as an event of the catalogue, without copying its payload.
  ///
  /// - Throws: `UnreadableEvent`, or what the log finds damaged.
  init(_ record: borrowing RecordView) throws {
    self.init(subject: try record.firstSubject, entry: try LedgerEntry(record))
  }
}
