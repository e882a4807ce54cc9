internal import CaseEvents
internal import CountyKit
internal import EventEnvelope
internal import Wording

/// A ledger's event as a module within this process sees it; nothing is read but what it asks for.
struct FeedEventSource: EventSource {
  let event: FeedEvent

  var type: String { event.type.title.english }
  var subject: String { event.subjects.first?.description ?? "" }
  var occurredOn: String { event.occurredOn.description }
  var recordedAt: String { event.recordedAt.description }
  var actor: String { event.actor.description }
  var office: String { event.office.description }
  var data: JSONValue { event.data }

  var value: JSONValue {
    var bytes: [UInt8] = []
    guard (try? event.append(to: &bytes)) != nil else { return .null }
    return (try? JSONValue(json: bytes)) ?? .null
  }
}
