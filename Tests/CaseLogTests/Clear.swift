import CaseEvents
import CaseLog
import EventLog

/// Seals nothing, but counts, and can have the first events refused as an erasure would.
final class Clear: EventSealing, Sendable {
  private let refusals: Int
  private let count = Counter()

  init(refusals: Int = 0) { self.refusals = refusals }

  /// How often it was asked.
  var asked: Int { count.value }

  func sealed(_ drafts: [EventDraft]) -> [NewEvent] {
    let isRefused = count.next() <= refusals
    return drafts.map { draft in
      let payload = draft.event.serialized()
      return draft.newEvent(
        payload: payload, finishing: isRefused ? PayloadFinishing { _ in throw CancellationError() } : nil)
    }
  }
}
