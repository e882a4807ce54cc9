/// A row of a listing.
struct Row: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The cells, one for each column; those missing at the end are empty.
  let cells: [Cell]
  /// Whether a table leaves a blank line before it.
  let startsGroup: Bool

  /// Makes a row.
  init(_ cells: [Cell], startsGroup: Bool = false) {
    self.cells = cells
    self.startsGroup = startsGroup
  }

  /// Makes a row within its group.
  init(arrayLiteral cells: Cell...) { self.init(cells) }

  /// The cell of a column, empty where the row has none.
  subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
}
