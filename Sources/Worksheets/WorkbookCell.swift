/// A cell of a workbook.
public enum WorkbookCell: Hashable, Sendable {
  /// Text, whatever it begins with: never a formula.
  case text(String)
  /// A whole number; exact up to 2⁵³.
  case whole(Int64)
  /// Yuan with two decimals, from fen.
  case yuan(fen: Int64)
  /// A formula without `=` that comes to a whole number, and what it comes to.
  case wholeFormula(String, Int64)
  /// A formula without `=` that comes to yuan, and what it comes to, in fen.
  case yuanFormula(String, fen: Int64)
  /// Nothing.
  case empty
}
