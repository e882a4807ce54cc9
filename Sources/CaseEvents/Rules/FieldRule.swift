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
