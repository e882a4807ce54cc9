/// The rungs of the ladder, from the most to the least support (救助类别).
public enum Rung: String, CaseIterable, Sendable {
  /// Support for people in extreme difficulty (特困人员).
  case tekun
  /// Minimum-living allowance (最低生活保障).
  case dibao
  /// Marginal family (低保边缘家庭).
  case marginal
  /// Family with rigid expenditure (刚性支出困难家庭).
  case rigid
  /// No category.
  case none
}
