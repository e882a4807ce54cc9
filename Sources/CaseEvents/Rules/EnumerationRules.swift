import JSON

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
