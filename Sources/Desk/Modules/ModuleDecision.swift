import EventEnvelope
import Wording

/// What became of a module's proposal.
enum ModuleDecision: Sendable {
  /// It is an event now.
  case recorded(Position)
  /// A member of staff has to decide on it.
  case waiting(Position)
  /// The rules, or what the module may do, stand against it.
  case refused(Text)
}
