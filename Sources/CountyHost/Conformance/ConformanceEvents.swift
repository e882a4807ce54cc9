public import CountyKit
internal import Wording

/// The events that modules are tried with: invented, of many types, without a sealed field.
public enum ConformanceEvents {
  /// Those that come with the program.
  ///
  /// - Throws: ``ConversationFault`` where a line is no JSON.
  public static func shipped() throws -> [JSONValue] { try read(Array(EmbeddedText.eventsJsonl.utf8)) }

  /// CloudEvents, one a line.
  ///
  /// - Throws: ``ConversationFault`` with the number of a line that is no JSON.
  public static func read(_ bytes: [UInt8]) throws -> [JSONValue] {
    try bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      do { return try MessageLine.read(JSONValue.self, from: line) } catch {
        throw ConversationFault("line \(number + 1) of the events isn't JSON", "事件文件第 \(number + 1) 行不是 JSON")
      }
    }
  }
}
