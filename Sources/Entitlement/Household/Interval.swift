/// What an amount is for (计算周期).
public enum Interval: String, CaseIterable, Sendable {
  /// A month.
  case month
  /// A year.
  case year
}
