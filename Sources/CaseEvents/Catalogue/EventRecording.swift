public import Wording

/// How events of a type come into a ledger.
public enum EventRecording: Hashable, Sendable {
  /// As a step of a case: `anjuan case record STEP`.
  case step(String)
  /// By another command: `anjuan COMMAND`.
  case command(String)
  /// As a line only, by `anjuan log append` or `anjuan import`, for this reason.
  case line(Text)
}

extension EventType {
  /// The short name of the step that records it; nil where it isn't a step of a case.
  public var step: String? {
    if case .step(let name) = recording { name } else { nil }
  }
}
