/// Why a line isn't a message.
public enum MessageFault: Error, Hashable, Sendable {
  /// It says something that this version doesn't know; a module passes it over.
  case unknown(String)
  /// A position isn't a whole number in digits.
  case position
  /// It isn't a JSON object of the shape that what it says needs.
  case shape
  /// It is longer than ``ModuleLimits/lineBytes``.
  case long
}
