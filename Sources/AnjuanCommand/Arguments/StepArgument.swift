import ArgumentParser
import CaseEvents
import JSON

/// A step in a case as the command line names it.
struct StepArgument: ExpressibleByArgument {
  /// The event that the step records.
  let type: EventType

  /// Every short name, in the order of the catalogue.
  static var names: [String] { EventType.allCases.compactMap(\.step) }

  /// The short names, as help shows them.
  static var listing: String { names.joined(separator: ", ") }

  init?(argument: String) {
    if let type = EventType.allCases.first(where: { $0.step == argument }) {
      self.type = type
    } else if let type = EventType(argument: argument), type.step != nil {
      self.type = type
    } else {
      return nil
    }
  }
}

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
    var json: [UInt8] = [0x7B]
    for field in fields {
      if json.count > 1 { json.append(0x2C) }
      json.append(json: field.name)
      json.append(0x3A)
      if field.isJSON { json.append(contentsOf: field.value.utf8) } else { json.append(json: field.value) }
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
