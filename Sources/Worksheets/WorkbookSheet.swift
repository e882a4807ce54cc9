/// A sheet of a workbook: its name and its columns.
public struct WorkbookSheet: Sendable {
  /// The name on its tab: 1 to 31 characters, none of `[]:*?/\`.
  public let name: String
  /// The headings, and how wide their columns are, in characters.
  public let columns: [(heading: String, width: Double)]

  /// Describes a sheet.
  public init(_ name: String, columns: [(heading: String, width: Double)]) {
    self.name = name
    self.columns = columns
  }
}
