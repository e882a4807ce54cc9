import CaseEvents
import CountyHost
import EventEnvelope
import EventLog
import LMDB
import Rolls

extension FeedEvent {
  /// Takes a record as it lies; its payload is copied, and read only by whoever needs it.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - origin: the ledger's origin name.
  /// - Throws: ``ViewsError`` where its type isn't of the catalogue; what the log found damaged.
  init(_ record: borrowing RecordView, origin: String) throws {
    guard let type = EventType(rawValue: record.type) else {
      throw ViewsError.unknownType(record.type, record.position)
    }
    let payload = record.payload
    self.init(
      position: record.position, recordedAt: record.recordedAt, type: type, schemaVersion: record.schemaVersion,
      occurredOn: record.occurredOn, actor: try record.actor, office: try record.office,
      subjects: try record.subjects.map(\.subject), cause: record.cause, payload: .recorded(Array(copying: payload)),
      origin: origin)
  }
}
