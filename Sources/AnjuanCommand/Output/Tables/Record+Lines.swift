import LMDB
import Wording

extension Record {
  /// The record for people: a line for each value, its name in front; then each list under its heading.
  func lines(language: Language, isStyled: Bool) -> [String] {
    let width = values.map { DisplayWidth.columns(of: $0.column.head[language]) }.max() ?? 0
    var lines: [String] = []
    for field in fields {
      switch field {
      case .value(let column, let cell):
        lines.append(Alignment.left.padded(column.head[language], to: width) + "  " + cell.plain(in: language))
      case .list(_, let head, let listing):
        if !lines.isEmpty { lines.append("") }
        lines.append(isStyled ? "\u{1B}[1m\(head[language])\u{1B}[0m" : head[language])
        let table = Table.lines(listing, language: language, isStyled: isStyled)
        lines += listing.rows.isEmpty ? ["  -"] : table.map { $0.isEmpty ? $0 : "  " + $0 }
      }
    }
    return lines
  }
}
