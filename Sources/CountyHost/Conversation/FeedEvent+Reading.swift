internal import CaseEvents
internal import CountyKit
internal import EventEnvelope
internal import EventLog
internal import Synchronization

extension FeedEvent {
  private var granted: Set<String> { opened?.granted ?? [] }

  /// Appends the CloudEvent, without a line feed.
  ///
  /// - Throws: `PayloadFault` where the payload can't be read.
  func append(to bytes: inout [UInt8]) throws {
    let event = try event()
    let line = try record.read { record throws in
      EventLine(
        id: record.position.description, source: origin, recordedAt: record.recordedAt, occurredOn: record.occurredOn,
        actor: try record.actor, office: try record.office, subjects: try record.subjects.map(\.subject),
        cause: record.cause, position: record.position, schemaVersion: UInt16(record.schemaVersion), event: event)
    }
    line.append(to: &bytes, withoutSealedFieldsExcept: granted)
  }

  /// The payload alone, as JSON; null where it can't be read.
  var data: JSONValue {
    guard let event = try? event() else {
      isUnreadable.store(true, ordering: .relaxed)
      return .null
    }
    var bytes: [UInt8] = []
    event.appendJSON(to: &bytes, withoutSealedFieldsExcept: granted)
    return (try? JSONValue(json: bytes)) ?? .null
  }
}
