/// Messages as lines: one JSON object each, keys in the order of their bytes.
public enum MessageLine {
  /// Reads a message from a line without its line feed.
  ///
  /// - Throws: ``MessageFault``.
  public static func read<Message: LineMessage>(
    _: Message.Type, from line: some Collection<UInt8>
  ) throws(MessageFault) -> Message {
    try read(Message.self, from: ArraySlice(line))
  }

  /// Reads a message from a line without its line feed.
  ///
  /// - Throws: ``MessageFault``.
  public static func read<Message: LineMessage>(
    _: Message.Type, from line: ArraySlice<UInt8>
  ) throws(MessageFault) -> Message {
    guard line.count <= ModuleLimits.lineBytes else { throw .long }
    return try Message(line: line)
  }

  /// The line of a message, with its line feed.
  ///
  /// - Throws: ``MessageFault`` where it would be too long or holds a number that JSON hasn't.
  public static func bytes(_ message: some LineMessage) throws(MessageFault) -> [UInt8] {
    var bytes: [UInt8] = []
    try append(message, to: &bytes)
    return bytes
  }

  /// Appends the line of a message, with its line feed; nothing where it throws.
  ///
  /// - Throws: ``MessageFault`` where it would be too long or holds a number that JSON hasn't.
  public static func append(_ message: some LineMessage, to bytes: inout [UInt8]) throws(MessageFault) {
    let start = bytes.count
    do throws(MessageFault) {
      try message.append(to: &bytes)
      guard bytes.count - start < ModuleLimits.lineBytes else { throw .long }
    } catch {
      bytes.removeSubrange(start...)
      throw error
    }
    bytes.append(0x0A)
  }
}
