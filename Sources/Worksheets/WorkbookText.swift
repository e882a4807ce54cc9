/// Text as a cell of a workbook can hold it.
enum WorkbookText {
  /// Spreadsheet programs take 32,767 characters; this many bytes are never more, in whichever way they count.
  private static let longest = 32_000

  /// The text, cut where it is too long, with a mark in place of what no workbook may hold.
  ///
  /// A NUL would end the text, and U+FFFE and U+FFFF may not stand in XML: a program would refuse the whole file.
  static func fitting(_ text: String) -> String {
    guard text.utf8.count > longest || text.unicodeScalars.contains(where: isBarred) else { return text }
    var fitting = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      let scalar = isBarred(scalar) ? "\u{FFFD}" : scalar
      count += UTF8.width(scalar)
      if count > longest {
        fitting.append("…")
        break
      }
      fitting.append(scalar)
    }
    return String(fitting)
  }

  private static func isBarred(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\0" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
  }
}
