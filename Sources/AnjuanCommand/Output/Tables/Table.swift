import Wording

/// Rows under headings, each column as wide as its widest cell on a terminal.
struct Table {
  private let columns: [Column]
  private let language: Language
  private let isStyled: Bool
  private let widths: [Int]

  /// Lays out a table.
  ///
  /// - Parameters:
  ///   - listing: the rows that count for the widths.
  ///   - language: the language of heads and labels.
  ///   - isStyled: whether the heads are bold.
  init(_ listing: Listing, language: Language, isStyled: Bool) {
    columns = listing.columns
    self.language = language
    self.isStyled = isStyled
    let rows = listing.rows + [listing.footer].compactMap(\.self)
    widths = listing.columns.enumerated().map { index, column in
      let cells = rows.lazy.map { DisplayWidth.columns(of: $0[index].plain(in: language)) }
      return max(column.minimumWidth, DisplayWidth.columns(of: column.head[language]), cells.max() ?? 0)
    }
  }

  /// The headings.
  var head: String { line(columns.map { $0.head[language] }, isHead: true) }

  /// Dashes under every column, to stand above the totals.
  var rule: String { line(widths.map { String(repeating: "-", count: $0) }, isHead: false) }

  /// The totals as a line; where there's no total nothing stands.
  func footerLine(_ row: Row) -> String {
    let texts = columns.indices.map { row[$0] == .empty ? "" : row[$0].plain(in: language) }
    return line(texts, isHead: false)
  }

  /// A row as a line; wider cells than those the table was laid out for push the rest to the right.
  func line(_ row: Row) -> String { line(columns.indices.map { row[$0].plain(in: language) }, isHead: false) }

  /// All the lines of the listing, without line ends.
  static func lines(_ listing: Listing, language: Language, isStyled: Bool) -> [String] {
    let table = Table(listing, language: language, isStyled: isStyled)
    var lines = [table.head]
    for (index, row) in listing.rows.enumerated() {
      if row.startsGroup && index > 0 { lines.append("") }
      lines.append(table.line(row))
    }
    if let footer = listing.footer { lines += [table.rule, table.footerLine(footer)] }
    return lines
  }

  private func line(_ texts: [String], isHead: Bool) -> String {
    let line = texts.indices.map { index in
      let isUnpadded = index == texts.count - 1 && columns[index].alignment == .left
      let text = isUnpadded ? texts[index] : columns[index].alignment.padded(texts[index], to: widths[index])
      return isHead && isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }.joined(separator: "  ")
    return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
  }
}
