/// What the values of a field are.
enum FieldKind: Sendable {
  /// Words for people, at most ``longestText`` bytes.
  case text
  /// Free text about a person, at most ``longestSealedText`` bytes.
  case sealedText
  /// An identifier: the characters of a subject's id, at most ``longestIdentifier`` bytes.
  case identifier
  /// A subject with its kind, `kind/id`.
  case subjectName
  /// A code: like an identifier.
  case code
  /// A day, `YYYY-MM-DD`.
  case day
  /// A month, `YYYY-MM`.
  case month
  /// A SHA-256 digest: 64 hexadecimal digits in lower case.
  case digest
  /// An office's code of twelve digits.
  case office
  /// An administrative code of 2, 4, 6, 9 or 12 digits.
  case scope
  /// A resident's identity number (公民身份号码).
  case residentID
  /// A value in JSON.
  case json
  /// A path to a field.
  case path
  /// A whole number.
  case number(ClosedRange<Int64>)
  /// Money in fen, 0 … ``mostMoney``.
  case money
  /// The position of an event.
  case position
  /// Yes or no.
  case flag
  /// One of the values of an enumeration.
  case enumeration(EnumerationRules)
  /// Bytes, so many of them.
  case bytes(ClosedRange<Int>)
  /// A message.
  case message(MessageRules)

  /// The longest text, in bytes.
  static let longestText = 2_000
  /// The longest free text about a person, and the longest value of a correction, in bytes.
  static let longestSealedText = 16_000
  /// The longest identifier or code, in bytes: with its kind it fits into a subject.
  static let longestIdentifier = 180
  /// The largest amount of money in fen: ten trillion yuan.
  static let mostMoney: Int64 = 1_000_000_000_000_000
}
