import Wording

extension Guard {
  /// 渐退条件.
  public static let gradualAboveLine = Guard(
    "gradualAboveLine", Instrument.dibaoProcedure.article("34", isVerified: false),
    title: Text("income a head is below the line", "人均收入低于标准"), remedy: Text("keep the household enrolled", "继续保障"))

  /// 渐退上限.
  public static let gradualUnderCap = Guard(
    "gradualUnderCap", Instrument.dibaoProcedure.article("34", isVerified: false),
    title: Text("income a head reaches the cap, or the cap is too high", "人均收入达到上限或上限过高"),
    remedy: Text("decide the exit instead", "直接决定退出"))

  /// 渐退期限.
  public static let gradualMonths = Guard(
    "gradualMonths", Instrument.dibaoProcedure.article("34", isVerified: false),
    title: Text("a gradual exit begins before this month, or runs for too few or too many months", "渐退期起始过早或期限不符"),
    remedy: {
      Text("begin this month or later, for one to \($0.gradualExitMonths) months", "自当月起，渐退一至\($0.gradualExitMonths)个月")
    })

  /// 渐退对象.
  public static let gradualOfDibao = Guard(
    "gradualOfDibao", Instrument.dibaoProcedure.article("34", isVerified: false),
    title: Text("only 低保 ends gradually", "仅低保可渐退"), remedy: Text("decide the exit instead", "直接决定退出"))

  /// 渐退递减.
  public static let gradualSteps = Guard(
    "gradualSteps", Instrument.dibaoProcedure.article("34", isVerified: false),
    title: Text("a step lies outside the gradual exit, raises the amount, or payment is in full", "递减超出渐退期、提高金额或方式为全额"),
    remedy: Text("step down within the months, where the method is STEP", "在渐退期内递减"))

  /// 渐退期满.
  public static let gradualCompleted = Guard(
    "gradualCompleted", Instrument.dibaoProcedure.article("34", isVerified: false),
    title: Text("the months have not run, or it ended already", "渐退期未满或已结束"),
    remedy: Text("wait for the last month, or name another reason", "待最后一月，或填写其他原因"))

  static let gradualExit: [Guard] = [
    .gradualAboveLine, .gradualUnderCap, .gradualMonths, .gradualOfDibao, .gradualSteps, .gradualCompleted,
  ]
}
