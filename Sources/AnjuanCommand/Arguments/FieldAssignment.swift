import ArgumentParser
import Foundation

/// One field of an event's data, written `name=value`; a value that isn't JSON is a text.
struct FieldAssignment: ExpressibleByArgument {
  private let name: String
  private let value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
    name = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }

  /// The fields as one JSON object, in the order given; a repeated name stays repeated, and is refused when it is read.
  static func json(_ fields: [FieldAssignment]) -> [UInt8] {
    let members = fields.map { quoted($0.name) + ":" + ($0.isJSON ? $0.value : quoted($0.value)) }
    return Array(("{" + members.joined(separator: ",") + "}").utf8)
  }

  /// Whether the value is a list, an object, a quoted text or a flag.
  ///
  /// Numbers are quoted: protobuf JSON reads a quoted
  /// number as a number where one is wanted, and a code of digits stays a text.
  private var isJSON: Bool {
    if ["true", "false"].contains(value) { return true }
    guard value.hasPrefix("[") || value.hasPrefix("{") || value.hasPrefix("\"") else { return false }
    return (try? JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)) != nil
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.append(quoted: text)
    return json.text
  }
}
