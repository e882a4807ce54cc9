import CaseEvents
import Casework
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Sealing
import Wording

/// Makes of recorded events what a module sees of them: nothing sealed, but for the fields that it was granted.
struct ModuleEventReader {
  private let log: EventLog
  private let grants: [SealedGrant]
  private let opening: ModuleOpening?

  /// Without grants, nothing sealed is ever shown.
  init(_ log: EventLog, grants: [SealedGrant] = [], opening: ModuleOpening? = nil) {
    (self.log, self.grants, self.opening) = (log, grants, opening)
  }

  /// The message for an event.
  ///
  /// - Throws: ``CommandFailure`` where a granted field can't be opened, or its opening not be recorded.
  func message(_ recorded: RecordedEvent, again: Bool) async throws -> HostMessage {
    var line = try EventLine(recorded, source: log.manifest.origin)
    let granted = grants.filter { $0.eventType == line.event.type.title.english }.map(\.sealedField)
    if !granted.isEmpty, let opening {
      line.event = try await opening.opened(line.event, recorded, fields: granted)
    }
    let value = try MessageLine.read(JSONValue.self, from: line.encoded())
    let shown = granted.isEmpty ? value.withoutSealedFields : value.withoutSealedFields(but: granted)
    return .event(ModuleEvent(position: recorded.position.rawValue, shown), again: again)
  }
}
