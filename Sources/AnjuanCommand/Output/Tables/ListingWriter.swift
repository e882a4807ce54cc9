import LMDB
import Wording

/// Writes a listing row by row, so that in JSON and CSV no more than a row is held.
///
/// A table holds its rows until ``finish(footer:)``, since its widths depend on all of them; a followed table writes
/// them as they come, with the columns' minimum widths.
struct ListingWriter {
  private let format: OutputFormat
  private let follows: Bool
  private let language: Language
  private let output: OutputWriter
  private var listing: Listing
  private var hasBegun = false

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - columns: what is said of each thing.
  ///   - format: how it is written.
  ///   - follows: whether every row is shown at once, for results that have no end.
  ///   - language: the language of heads and labels.
  ///   - output: where it goes.
  init(
    columns: [Column], format: OutputFormat, follows: Bool = false, language: Language = .current,
    output: OutputWriter = StandardStreams.current.output
  ) {
    listing = Listing(columns: columns)
    self.format = format
    self.follows = follows
    self.language = language
    self.output = output
  }

  /// Writes a row, or keeps it for the table.
  mutating func write(_ row: Row) throws {
    try begin()
    switch format {
    case .json:
      var json = JSONOutput()
      json.appendObject(listing.columns, row)
      try output.writeLine(json.text)
    case .csv: try output.write(CSVText.line(listing.columns, row))
    case .table where follows: try output.writeLine(table.line(row))
    case .table: listing.rows.append(row)
    }
    if follows { try output.flush() }
  }

  /// Writes what was kept; a footer shows in tables only.
  mutating func finish(footer: Row? = nil) throws {
    try begin()
    guard format == .table else { return }
    listing.footer = footer
    if follows {
      if let footer { try output.writeLine(table.rule + "\n" + table.footerLine(footer)) }
    } else {
      try Table.lines(listing, language: language, isStyled: output.allowsStyle).forEach(output.writeLine)
    }
  }

  private var table: Table { Table(listing, language: language, isStyled: output.allowsStyle) }

  private mutating func begin() throws {
    guard !hasBegun else { return }
    hasBegun = true
    switch format {
    case .csv: try output.write(CSVText.head(listing.columns))
    case .table where follows: try output.writeLine(table.head)
    case .table, .json: break
    }
  }
}
