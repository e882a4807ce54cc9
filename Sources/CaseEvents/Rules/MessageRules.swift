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
