/// The result of a command that found several things: described once, written as a table, JSON Lines or CSV.
struct Listing: Hashable, Sendable {
  /// What is said of each thing.
  let columns: [Column]
  /// The things.
  var rows: [Row]
  /// Totals, which only tables show: programs add up the rows.
  var footer: Row?

  /// Makes a listing.
  init(columns: [Column], rows: [Row] = [], footer: Row? = nil) {
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }
}
