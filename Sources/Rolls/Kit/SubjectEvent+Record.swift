internal import CaseEvents
internal import EventEnvelope
internal import EventLog

extension SubjectEvent {
  /// Reads a record as an event of the catalogue, without copying its payload.
  ///
  /// - Throws: ``ViewsError`` where its type is unknown or its payload isn't one of that type; what the log found damaged.
  init(_ record: borrowing RecordView) throws {
    self.init(subject: try record.firstSubject, entry: try LedgerEntry(record))
  }
}
