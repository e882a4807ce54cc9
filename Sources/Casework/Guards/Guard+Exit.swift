import Wording

extension Guard {
  /// 退出理由.
  public static let exitHasReasons = Guard(
    "exitHasReasons", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("the exit names no ground or no reasons", "退出未说明依据与理由"),
    remedy: Text("give ground and reasons", "说明依据与理由"))

  /// 停发月份.
  public static let exitMonth = Guard(
    "exitMonth", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("support stops in the month after the decision at the earliest", "最早自决定次月起停发"),
    remedy: Text("give next month or a later one", "填写次月或以后"))

  /// 退出公示.
  public static let exitNoticed = Guard(
    "exitNoticed", Instrument.tekunIdentification.article("26"),
    title: Text("the exit was not on notice for its full days", "退出公示未满"),
    remedy: { Text("post the exit for \($0.exitNoticeDays) days and wait", "公示\($0.exitNoticeDays)日期满后办理") })

  /// 退出告知.
  public static let exitTold = Guard(
    "exitTold", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("the family was not told of the exit with its reasons", "尚未告知家庭退出决定及理由"),
    remedy: Text("notify the decision first", "先书面告知"))

  /// 退出生效.
  public static let exitNotEarly = Guard(
    "exitNotEarly", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("the exit takes effect in its own month, not before", "未到停发月份"),
    remedy: Text("wait for the stop month", "待停发月份"))

  /// 恢复月份.
  public static let reinstatementMonth = Guard(
    "reinstatementMonth", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("support begins again in the stop month at the earliest", "恢复月份早于停发月份"),
    remedy: Text("give the stop month or a later one", "填写停发月份或以后"))

  static let exit: [Guard] = [
    .exitHasReasons, .exitMonth, .exitNoticed, .exitTold, .exitNotEarly, .reinstatementMonth,
  ]
}
