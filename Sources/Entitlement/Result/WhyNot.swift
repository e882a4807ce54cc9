/// Why a rung wasn't reached (未认定原因), with what was compared.
public enum WhyNot: Sendable {
  /// A counted member is able to labour (特困).
  case ableToLabour(member: Int)
  /// Somebody able owes a counted member support (特困).
  case obligorAble(member: Int)
  /// A counted member's own income isn't below the line (特困).
  case ownIncome(member: Int, income: Exact, line: Exact)
  /// Income per head isn't below a line.
  case perCapita(Exact, line: Exact)
  /// Yearly income per head isn't below the cap (刚性支出).
  case incomeCap(perHead: Exact, cap: Exact)
  /// Expenses don't exceed their share of income (刚性支出).
  case expenses(Exact, limit: Exact)
}
