import CaseEvents
import EventEnvelope
import EventLog
import Rolls

extension EventLine {
  /// The line of a recorded event, as exports write it; `source` is the ledger's origin name.
  ///
  /// - Throws: ``ViewsError`` where the event isn't of the catalogue.
  init(_ recorded: RecordedEvent, source: String) throws {
    let entry = try LedgerEntry(recorded: recorded)
    self.init(
      id: recorded.position.description, source: source, recordedAt: recorded.recordedAt,
      occurredOn: recorded.occurredOn, actor: recorded.actor, office: recorded.office,
      subjects: recorded.subjects.map(\.subject), cause: recorded.cause, position: recorded.position,
      recordHash: "sha256:\(recorded.recordHash)", schemaVersion: UInt16(recorded.schemaVersion), event: entry.event)
  }
}
