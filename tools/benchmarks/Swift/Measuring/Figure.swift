/// One measured value: a line of output, and what the table reads back.
struct Figure {
  /// What was measured, such as `append.1.rate`.
  let name: String
  /// How much.
  let value: Double
  /// Of what, such as `events/s`.
  let unit: String

  init(_ name: String, _ value: Double, _ unit: String) {
    self.name = name
    self.value = value
    self.unit = unit
  }

  /// Reads a line; nil where it is none of a figure.
  init?(line: Substring) {
    let parts = line.split(separator: "\t")
    guard parts.count == 3, let value = Double(parts[1]) else { return nil }
    self.init(String(parts[0]), value, String(parts[2]))
  }

  /// Prints the line.
  func write() { print("\(name)\t\(value)\t\(unit)") }
}
