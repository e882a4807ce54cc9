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
  ///
  /// Some programs pass over blanks and marks without a width before they look: so does this.
  private static func harmless(_ text: String) -> String {
    if let first = text.unicodeScalars.first, breaks.contains(first) { return "'" + text }
    guard let first = text.unicodeScalars.first(where: { !isPassedOver($0) }), formulaMarks.contains(first),
      !isNegativeNumber(text)
    else { return text }
    return "'" + text
  }

  private static let breaks: Set<Unicode.Scalar> = ["\t", "\r", "\n"]
  /// The marks, full-width (＝) and small (﹦) ones too, which input methods write and programs may narrow.
  private static let formulaMarks: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−",
  ]

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: true
    default: false
    }
  }

  /// A minus sign, digits, and perhaps a point with more digits: a number to every program, and never a formula.
  private static func isNegativeNumber(_ text: String) -> Bool {
    let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isSigned = text.utf8.first == UInt8(ascii: "-")
    let isDigits = { (part: Substring.UTF8View) in !part.isEmpty && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    return isSigned && parts.count <= 2 && parts.allSatisfy(isDigits)
  }
}
