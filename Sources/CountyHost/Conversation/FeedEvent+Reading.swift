internal import CaseEvents
internal import CountyKit
internal import EventEnvelope

extension FeedEvent {
  /// Appends the CloudEvent, without a line feed.
  ///
  /// - Throws: a fault where the payload can't be read.
  func append(to bytes: inout [UInt8]) throws(PayloadFault) {
    let (event, granted) = try decoded()
    let line = EventLine(
      id: position.description, source: origin, recordedAt: recordedAt, occurredOn: occurredOn, actor: actor,
      office: office, subjects: subjects, cause: cause, position: position, schemaVersion: UInt16(schemaVersion),
      event: event)
    line.append(to: &bytes, withoutSealedFieldsExcept: granted)
  }

  private func decoded() throws(PayloadFault) -> (CaseEvent, granted: Set<String>) {
    switch payload {
    case .recorded(let payload): (try CaseEvent(type: type, trusted: payload.span), [])
    case .opened(let event, let granted): (event, granted)
    }
  }

  /// The payload alone, as JSON; null where it can't be read.
  var data: JSONValue {
    guard let (event, granted) = try? decoded() else { return .null }
    var bytes: [UInt8] = []
    event.appendJSON(to: &bytes, withoutSealedFieldsExcept: granted)
    return (try? JSONValue(json: bytes)) ?? .null
  }
}
