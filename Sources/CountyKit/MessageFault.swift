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

extension KeyedDecodingContainer {
  /// A place in the ledger, written as digits in a string.
  func position(_ key: Key) throws -> UInt64 {
    guard let position = UInt64(try decode(String.self, forKey: key)) else { throw MessageFault.position }
    return position
  }
}
