import JSON

/// What a message must look like: its fields, in order of number.
final class MessageRules: Sendable {
  /// The name of the message.
  let name: String
  /// Its fields, in order of number.
  let fields: [FieldRule]
  /// Its fields by their names in JSON.
  let names: JSONVocabulary<FieldRule>
  /// The numbers of the fields that must be given, one bit each.
  let required: UInt64
  /// The numbers of the fields of which one must be given, one bit each; 0 where there is no such choice.
  let choice: UInt64

  init(_ name: String, _ fields: [FieldRule]) {
    self.name = name
    self.fields = fields
    names = JSONVocabulary(fields.map { ($0.jsonName, $0) })
    required = fields.reduce(0) { $1.mustBeGiven ? $0 | $1.bit : $0 }
    choice = fields.reduce(0) { $1.presence == .choice ? $0 | $1.bit : $0 }
  }

  /// The rule of a field; nil where the message has no such number.
  func field(_ number: Int) -> FieldRule? {
    // Numbers run from 1 without gaps in nearly every message.
    if number > 0, number <= fields.count, fields[number - 1].number == number { return fields[number - 1] }
    return fields.first { $0.number == number }
  }

  /// The rule of a field by its name in JSON.
  func field(named name: String) -> FieldRule? { names.index(of: name).map { names.values[$0] } }

  /// The field of the lowest number in a set of bits.
  func lowest(of bits: UInt64) -> FieldRule? { fields.first { $0.bit & bits != 0 } }
}

/// The rules that every payload of the catalogue is held to, one table for each message.
///
/// The tables stand in Generated/Rules, read off the schemas.
enum RuleBook {}

/// What a field of a message must look like.
final class FieldRule: Sendable {
  /// Its number in the schema, 1 … 63.
  let number: Int
  /// Its name in the schema, such as `amount_fen`.
  let name: String
  /// Its name in JSON, such as `amountFen`.
  let jsonName: String
  /// What its values are.
  let kind: FieldKind
  /// Whether and how often it is given.
  let presence: FieldPresence
  /// The name as it is written in JSON, with quotation marks and colon.
  let jsonKey: [UInt8]

  init(_ number: Int, _ name: String, _ kind: FieldKind, _ presence: FieldPresence) {
    self.number = number
    self.name = name
    self.kind = kind
    self.presence = presence
    let parts = name.split(separator: "_")
    jsonName = parts.dropFirst().reduce(parts.first.map(String.init) ?? "") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
    jsonKey = Array("\"\(jsonName)\":".utf8)
  }

  /// The bit that stands for it in a set of fields.
  var bit: UInt64 { 1 << UInt64(truncatingIfNeeded: number) }

  /// Whether a payload without it is refused.
  var mustBeGiven: Bool {
    switch (presence, kind) {
    case (.required, .flag), (.required, .money): false
    case (.required, .number(let range)): !range.contains(0)
    case (.required, _): true
    case (.list(let least), _): least > 0
    case (.optional, _), (.choice, _): false
    }
  }

  /// The fewest values that it takes: 0 unless it is a list.
  var fewest: Int { if case .list(let least) = presence { least } else { 0 } }

  /// Whether it is a list.
  var isList: Bool { if case .list = presence { true } else { false } }
}

/// Whether and how often a field is given.
enum FieldPresence: Hashable, Sendable {
  /// It must be given; a number may be 0 and a flag false.
  case required
  /// It may be left out.
  case optional
  /// It is one of several of which one must be given.
  case choice
  /// It is a list of some length.
  case list(atLeast: Int)
}

/// The values of an enumeration.
final class EnumerationRules: Sendable {
  /// The name of the enumeration.
  let name: String
  /// The names of its values; the index is the number.
  let values: [String]
  /// Whether its zero says something (such as "none"), and so may be given where the field is optional.
  let zeroHasMeaning: Bool
  /// The number of each value by its name.
  let names: JSONVocabulary<Int>
  /// The names as they are written in JSON, with quotation marks.
  let jsonValues: [[UInt8]]

  init(_ name: String, zeroHasMeaning: Bool, _ values: [String]) {
    self.name = name
    self.values = values
    self.zeroHasMeaning = zeroHasMeaning
    names = JSONVocabulary(values.enumerated().map { ($0.element, $0.offset) })
    jsonValues = values.map { Array("\"\($0)\"".utf8) }
  }
}
