import ArgumentParser
import CaseEvents
import Desk
import JSON

/// One field of an event's data, written `name=value`; a value that isn't JSON is a text.
///
/// What a sealed field holds shows in no argument: its value is `@FILE`, or `-` for standard input.
struct FieldAssignment: ExpressibleByArgument {
  /// The field's name in JSON.
  let name: String
  private let value: String

  /// Assigns a value to a field.
  init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
    name = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }

  /// The fields as one JSON object, in the order given; a repeated name stays repeated, and is refused when it is read.
  ///
  /// - Parameters:
  ///   - fields: the fields.
  ///   - type: of which event they are.
  /// - Returns: the object.
  /// - Throws: ``Problem`` where a sealed field is given as an argument, or its file can't be read.
  static func json(_ fields: [FieldAssignment], of type: EventType) throws -> [UInt8] {
    var json: [UInt8] = [0x7B]
    for field in fields {
      if json.count > 1 { json.append(0x2C) }
      json.append(json: field.name)
      json.append(0x3A)
      if let form = type.sealedForm(of: field.name) {
        guard let source = ValueSource(field.value) else { throw SealedInput.argument(field.name) }
        let value = try SealedInput.read(form, of: field.name, from: source)
        guard JSONCursor<LenientRules>.isValue(value.span) else {
          throw PayloadFault(path: field.name, reason: .notA(.json))
        }
        json.append(contentsOf: value)
      } else if field.isJSON {
        json.append(contentsOf: field.value.utf8)
      } else {
        json.append(json: field.value)
      }
    }
    return json + [0x7D]
  }

  /// Whether the value is a list, an object, a quoted text or a flag.
  ///
  /// Numbers are quoted: protobuf JSON reads a quoted
  /// number as a number where one is wanted, and a code of digits stays a text.
  private var isJSON: Bool {
    if ["true", "false"].contains(value) { return true }
    guard value.hasPrefix("[") || value.hasPrefix("{") || value.hasPrefix("\"") else { return false }
    return JSONCursor<LenientRules>.isValue(value.utf8.span)
  }
}
