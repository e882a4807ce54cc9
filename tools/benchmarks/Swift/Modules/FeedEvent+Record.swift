import CaseEvents
import CountyHost
import EventEnvelope
import EventLog
import LMDB

extension FeedEvent {
  /// Takes a record as it lies, so many places further on.
  ///
  /// - Throws: ``BenchError`` where its type isn't of the catalogue; what the log found damaged.
  init(_ record: borrowing RecordView, origin: String, further: UInt64 = 0) throws {
    guard let type = EventType(rawValue: record.type) else { throw BenchError("\(record.position): an unknown type") }
    let payload = record.payload
    self.init(
      position: Position(record.position.rawValue + further), recordedAt: record.recordedAt, type: type,
      schemaVersion: record.schemaVersion,
      occurredOn: record.occurredOn, actor: try record.actor, office: try record.office,
      subjects: try record.subjects.map(\.subject), cause: record.cause, payload: .recorded(Array(copying: payload)),
      origin: origin)
  }
}
