/// Why a workbook can't be written.
public enum WorkbookFault: Error, Hashable, Sendable {
  /// A sheet has no room for more rows: spreadsheet programs end at 1,048,576.
  case full
  /// The file can't be written: no folder, no right, no space.
  case unwritable
}
