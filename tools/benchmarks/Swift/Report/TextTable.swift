/// Cells in rows, for people or for a page.
struct TextTable {
  let header: [String]
  let rows: [[String]]

  /// With columns in line, and without the marks of Markdown.
  var plain: String {
    let all = ([header] + rows).map { $0.map { $0.replacing("**", with: "").replacing("`", with: "") } }
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let lines = all.map { cells in
      let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    return lines.joined(separator: "\n")
  }

  /// In Markdown.
  var markdown: String {
    ([header, header.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
