/// What stands in a line: a message, or any JSON value.
public protocol LineMessage: Sendable {
  /// Reads it from a line without its line feed.
  ///
  /// - Throws: ``MessageFault``.
  init(line: ArraySlice<UInt8>) throws(MessageFault)

  /// Appends its line, without a line feed.
  ///
  /// - Throws: ``MessageFault`` where it holds a number that JSON hasn't.
  func append(to bytes: inout [UInt8]) throws(MessageFault)
}
