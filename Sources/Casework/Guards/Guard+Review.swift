import Wording

extension Guard {
  /// 复核期限.
  public static let reviewWithinLimit = Guard(
    "reviewWithinLimit", Instrument.dibaoProcedure.article("32"),
    title: Text("the next review is too late or not after the decision", "复核日期超出期限或不晚于本次决定"),
    remedy: {
      Text(
        "review class A within \($0.reviewMonthsA) months, B within \($0.reviewMonthsB), C within \($0.reviewMonthsC)",
        "A类\($0.reviewMonthsA)个月内，B类\($0.reviewMonthsB)个月内，C类\($0.reviewMonthsC)个月内复核")
    })

  /// 减停理由.
  public static let reductionHasReasons = Guard(
    "reductionHasReasons", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("a reduction or stop names no reason", "减发或停发未说明理由"), remedy: Text("give reasons", "说明理由"))

  /// 复核结果.
  public static let adjustmentStated = Guard(
    "adjustmentStated", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("an increase or reduction states no amount or no month", "增减发未注明金额或月份"),
    remedy: Text("give the amount and its first month", "填写金额与起始月份"))

  /// 逾期.
  public static let overdueIsDue = Guard(
    "overdueIsDue", Instrument.dibaoProcedure.article("32"),
    title: Text("the day is not due, or not over", "期限不符或尚未届满"),
    remedy: Text("record it after the due day that stands", "在现有期限届满后记录"))

  static let review: [Guard] = [
    .reviewWithinLimit, .reductionHasReasons, .adjustmentStated, .overdueIsDue,
  ]
}
