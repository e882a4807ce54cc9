/// The values of an enumeration.
final class EnumerationRules: Sendable {
  /// The name of the enumeration.
  let name: String
  /// The names of its values; the index is the number.
  let values: [String]
  /// Whether its zero says something (such as "none"), and so may be given where the field is optional.
  let zeroHasMeaning: Bool
  /// The names as they are written in JSON, with quotation marks.
  let jsonValues: [[UInt8]]

  init(_ name: String, zeroHasMeaning: Bool, _ values: [String]) {
    self.name = name
    self.values = values
    self.zeroHasMeaning = zeroHasMeaning
    jsonValues = values.map { Array("\"\($0)\"".utf8) }
  }
}
