internal import CaseEvents
internal import CaseLog
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
      try EventLine(record, saying: event, source: origin)
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
