internal import CaseEvents
internal import CountyKit
internal import EventEnvelope
internal import EventLog
internal import Synchronization
internal import Wording

/// A ledger's event as a module within this process sees it; nothing is read but what it asks for.
struct FeedEventSource: EventSource {
  let event: FeedEvent

  var type: String { event.type.title.english }
  var subject: String { text { try $0.firstSubject.description } }
  var occurredOn: String { text { $0.occurredOn.description } }
  var recordedAt: String { text { $0.recordedAt.description } }
  var actor: String { text { try $0.actor.description } }
  var office: String { text { try $0.office.description } }
  var data: JSONValue { event.data }

  var value: JSONValue {
    var bytes: [UInt8] = []
    guard (try? event.append(to: &bytes)) != nil else {
      event.isUnreadable.store(true, ordering: .relaxed)
      return .null
    }
    return (try? JSONValue(json: bytes)) ?? .null
  }

  /// A record's copy has been checked: nothing of it is missing.
  private func text(_ part: (borrowing RecordView) throws -> String) -> String {
    (try? event.record.read(part)) ?? ""
  }
}
