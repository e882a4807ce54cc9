import ArgumentParser

/// The options of every command that has a result: how it is written.
struct OutputOptions: ParsableArguments {
  @Flag(exclusivity: .exclusive) private var machineFormat: MachineFormat?

  /// Language and quiet.
  @OptionGroup var messages: MessageOptions

  /// The format asked for, a table if none was.
  var format: OutputFormat {
    switch machineFormat {
    case .json: .json
    case .csv: .csv
    case nil: .table
    }
  }

  /// Writes a whole listing.
  func render(_ listing: Listing) throws { try format.render(listing) }

  /// Writes a record.
  func render(_ record: Record) throws { try format.render(record) }

  /// A writer for rows that come one at a time; `follows` where each must be seen at once.
  func writer(_ columns: [Column], follows: Bool = false) -> ListingWriter {
    ListingWriter(columns: columns, format: format, follows: follows)
  }
}
