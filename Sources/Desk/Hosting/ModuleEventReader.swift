import CaseEvents
import CountyHost
import EventEnvelope
import Wording

/// Makes of recorded events what a module sees of them: nothing sealed, but for the fields that it was granted.
struct ModuleEventReader {
  private let grants: [String: Set<String>]
  private let opening: ModuleOpening?

  /// Without grants, nothing sealed is ever shown.
  init(grants: [SealedGrant] = [], opening: ModuleOpening? = nil) {
    self.grants = grants.reduce(into: [:]) { $0[$1.eventType, default: []].insert($1.sealedField) }
    self.opening = opening
  }

  /// The events, with the fields in clear that were granted.
  ///
  /// - Throws: ``Problem`` where a granted field can't be opened, or its opening not be recorded.
  func opened(_ events: [FeedEvent]) async throws -> [FeedEvent] {
    guard !grants.isEmpty, let opening else { return events }
    var opened: [FeedEvent] = []
    for event in events {
      guard let granted = grants[event.type.title.english] else {
        opened.append(event)
        continue
      }
      opened.append(try await opening.opened(event, fields: granted))
    }
    return opened
  }
}
