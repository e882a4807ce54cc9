/// A row of comma-separated values.
package struct CSVRow {
  /// The line at which it begins.
  package let line: Int
  /// Its fields, without quotes.
  package let fields: [String]

  /// Whether it has nothing but spaces, as the rows that spreadsheet programs leave at the end.
  package var isBlank: Bool { fields.allSatisfy { $0.trimmed.isEmpty } }
}

extension String {
  /// Without spaces, tabs and ideographic spaces at both ends.
  package var trimmed: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\u{3000}" }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isSpace(first) || isSpace(last) else {
      return self
    }
    guard let start = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let end = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
