/// Comma-separated values by RFC 4180: quotes where needed, lines end in CR LF.
enum CSVText {
  /// The header row: the columns' keys.
  static func head(_ columns: [Column]) -> String { line(columns.map(\.key)) }

  /// A row.
  static func line(_ columns: [Column], _ row: Row) -> String {
    line(
      columns.indices.map { index in
        switch row[index] {
        case .text(let text), .label(_, code: let text): harmless(text)
        default: row[index].code
        }
      })
  }

  private static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\r\n" }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }

  /// The text with an apostrophe in front where a spreadsheet would take it for a formula.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaMarks.contains(first), !isPlainNumber(text)
    else { return text }
    return "'" + text
  }

  private static let formulaMarks: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// A sign, digits, and perhaps a point with more digits.
  private static func isPlainNumber(_ text: String) -> Bool {
    let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isSigned = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
    let isDigits = { (part: Substring.UTF8View) in !part.isEmpty && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    return isSigned && parts.count <= 2 && parts.allSatisfy(isDigits)
  }
}
