import Wording

extension Guard {
  /// 转认定.
  public static let identifiedAfterRefusal = Guard(
    "identifiedAfterRefusal", Instrument.lowIncomeMonitoring.whole,
    title: Text(
      "only a refused application for 低保 leads to 边缘 or 刚性支出困难 without a new one", "仅低保申请不予确认后可直接认定边缘或刚性支出困难"),
    remedy: Text("have the family apply", "由家庭另行申请"))

  /// 征得同意.
  public static let familyConsents = Guard(
    "familyConsents", Instrument.lowIncomeMonitoring.whole, title: Text("the family has not agreed", "未征得家庭同意"),
    remedy: Text("obtain its agreement", "征得家庭同意"))

  /// 有效期.
  public static let validityWithinLimit = Guard(
    "validityWithinLimit", Instrument.rigidExpense.whole,
    title: Text("the category would hold too long or ends before it begins", "认定有效期超限或早于认定日"),
    remedy: { Text("set a last day within \($0.rigidValidityMonths) months", "有效期不超过\($0.rigidValidityMonths)个月") })

  /// 类别转换.
  public static let categoryChanges = Guard(
    "categoryChanges", Instrument.lowIncomeMonitoring.whole,
    title: Text("the change does not begin at the present category or changes nothing", "原类别不符或类别未变"),
    remedy: Text("name the present category and another one", "填写现类别与新类别"))

  /// 单人保.
  public static let singleInMarginalFamily = Guard(
    "singleInMarginalFamily", Instrument.dibaoProcedure.article("8"),
    title: Text("only a member of a marginal family is enrolled alone, once", "仅低保边缘家庭成员可单人纳入，且一人一次"),
    remedy: Text("enrol the household, or identify it as marginal first", "按户申请，或先认定边缘家庭"))

  static let category: [Guard] = [
    .identifiedAfterRefusal, .familyConsents, .validityWithinLimit, .categoryChanges, .singleInMarginalFamily,
  ]
}
