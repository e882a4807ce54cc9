import Desk
import Wording

/// How a result is written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// For people, in their language.
  case table
  /// For programs: JSON Lines for listings, one object for a record.
  case json
  /// For spreadsheets.
  case csv
}

extension OutputFormat {
  /// Writes a whole listing.
  func render(
    _ listing: Listing, language: Language = .current, to output: OutputWriter = StandardStreams.current.output
  ) throws {
    var writer = ListingWriter(columns: listing.columns, format: self, language: language, output: output)
    for row in listing.rows { try writer.write(row) }
    try writer.finish(footer: listing.footer)
  }

  /// Writes a record; as CSV it is a header row and one row, which lists don't fit into.
  func render(
    _ record: Record, language: Language = .current, to output: OutputWriter = StandardStreams.current.output
  ) throws {
    switch self {
    case .table:
      try record.lines(language: language, isStyled: output.allowsStyle).forEach(output.writeLine)
    case .json:
      var json = JSONOutput()
      json.appendObject(record.fields)
      try output.writeLine(json.text)
    case .csv:
      guard !record.hasLists else {
        throw Problem(
          .usage, Text("this result has lists in it and can't be CSV", "此结果含有明细列表，不能写成 CSV"),
          remedy: Text("Use --json.", "请改用 --json。"))
      }
      let columns = record.values.map(\.column)
      try output.write(CSVText.head(columns) + CSVText.line(columns, Row(record.values.map(\.cell))))
    }
  }
}
