/// One of the heads of income (收入类别).
public enum IncomeHead: String, CaseIterable, Sendable {
  /// Wages (工资性收入).
  case wage
  /// Net business income (经营净收入).
  case business
  /// Net property income (财产净收入).
  case property
  /// Net transfer income (转移净收入).
  case transfer
  /// Other (其他).
  case other
}
