/// What a row of a table of households has filled in.
struct HouseholdCells {
  /// The line at which the row begins.
  let line: Int
  private(set) var texts: [HouseholdColumn: String] = [:]

  init(line: Int) { self.line = line }

  /// A cell without spaces at its ends; nil where there is nothing in it.
  subscript(column: HouseholdColumn) -> String? {
    get { texts[column] }
    set { texts[column] = newValue }
  }
}
