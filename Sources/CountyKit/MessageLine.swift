internal import FoundationEssentials

/// Messages as lines: one JSON object each, keys in the order of their bytes.
public enum MessageLine {
  /// Reads a message from a line without its line feed.
  ///
  /// - Throws: ``MessageFault``.
  public static func read<Message: Decodable>(_: Message.Type, from line: some Collection<UInt8>) throws(MessageFault)
    -> Message
  {
    guard line.count <= ModuleLimits.lineBytes else { throw .long }
    do { return try JSONDecoder().decode(Message.self, from: Data(line)) } catch {
      throw error as? MessageFault ?? .shape
    }
  }

  /// The line of a message, with its line feed.
  ///
  /// - Throws: ``MessageFault`` where it would be too long or holds a number that JSON hasn't.
  public static func bytes(_ message: some Encodable) throws(MessageFault) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data: Data
    do { data = try encoder.encode(message) } catch { throw .shape }
    guard data.count < ModuleLimits.lineBytes else { throw .long }
    return [UInt8](data) + [UInt8(ascii: "\n")]
  }
}
