public import Wording

/// What a rule step changes in the yearly income (规则步骤调整), each with the line that the worksheet has for it.
public enum RuleStepAdjustment: Sendable {
  /// An income counts another amount a year, in fen; passed over where it doesn't count, and never below 0.
  case counts(income: Int, as: Exact, note: Text)
  /// An amount a year, in fen, is imputed to a counted member, or to the household; passed over where it is below 0 or the
  /// member doesn't count.
  case imputes(to: Int?, Exact, note: Text)
}
