import EventEnvelope
import Wording

/// Why, and at which event, a module was put aside (停放).
struct ModuleParking: Hashable, Codable, Sendable {
  /// The event that it couldn't get past; nil where it failed before any.
  var event: UInt64?
  /// Why, in English; never what stood in an event.
  var english: String
  /// Why, in Chinese.
  var chinese: String

  /// Puts a module aside.
  init(at event: Position?, _ reason: Text) {
    (self.event, english, chinese) = (event?.rawValue, reason.english, reason.chinese)
  }

  /// Why.
  var reason: Text { Text(english, chinese) }
}
