public import CaseEvents
internal import EventEnvelope
public import EventLog
internal import Proofs

extension EventLine {
  /// The line of a recorded event, with its position and hash: as exports write it.
  ///
  /// - Parameters:
  ///   - recorded: the event, copied out of the log.
  ///   - source: the ledger's origin name.
  /// - Throws: ``UnreadableEvent``.
  public init(_ recorded: RecordedEvent, source: String) throws(UnreadableEvent) {
    let entry = try LedgerEntry(recorded)
    self.init(
      entry, source: source, subjects: recorded.subjects.map(\.subject), cause: recorded.cause,
      schemaVersion: recorded.schemaVersion, recordHash: "sha256:\(recorded.recordHash)")
  }

  /// The line of a record without its hash: as modules are fed.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - event: what it says; other fields than in the record may be open in it.
  ///   - source: the ledger's origin name.
  /// - Throws: what the log finds damaged.
  public init(_ record: borrowing RecordView, saying event: CaseEvent, source: String) throws(EventLogError) {
    let entry = LedgerEntry(
      position: record.position, recordedAt: record.recordedAt, occurredOn: record.occurredOn,
      actor: try record.actor, office: try record.office, event: event)
    self.init(
      entry, source: source, subjects: try record.subjects.map(\.subject), cause: record.cause,
      schemaVersion: record.schemaVersion)
  }

  private init(
    _ entry: LedgerEntry, source: String, subjects: [Subject], cause: Position?, schemaVersion: UInt8,
    recordHash: String? = nil
  ) {
    self.init(
      id: entry.position.description, source: source, recordedAt: entry.recordedAt, occurredOn: entry.occurredOn,
      actor: entry.actor, office: entry.office, subjects: subjects, cause: cause, position: entry.position,
      recordHash: recordHash, schemaVersion: UInt16(schemaVersion), event: entry.event)
  }
}
