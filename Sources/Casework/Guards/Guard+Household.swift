import Wording

extension Guard {
  /// 家庭成员.
  public static let householdWellFormed = Guard(
    "householdWellFormed", Instrument.dibaoProcedure.article("7"),
    title: Text(
      "the household needs one head, each member once, one who counts, and the applicant",
      "家庭须有一名户主、成员不重复、至少一名计入成员并含申请人"), remedy: Text("correct the list of members", "更正成员名单"))

  /// 成员.
  public static let memberKnown = Guard(
    "memberKnown", Instrument.dibaoProcedure.article("7"),
    title: Text("the person is not a member of the household", "该人员不是本户成员"),
    remedy: Text("declare the member first", "先申报该成员"))

  /// 新成员.
  public static let memberNew = Guard(
    "memberNew", Instrument.dibaoProcedure.article("7"),
    title: Text("the person is already a member of the household", "该人员已是本户成员"),
    remedy: Text("correct the member's entry instead", "改为更正该成员信息"))

  /// 期间.
  public static let periodRuns = Guard(
    "periodRuns", Instrument.ledger.whole, title: Text("the period ends before it begins", "期间起止颠倒"),
    remedy: Text("give the period from its first month to its last", "按先后填写起止月份"))

  /// 死亡登记.
  public static let deathOnce = Guard(
    "deathOnce", Instrument.ledger.whole,
    title: Text("the death is recorded already, or lies after the day", "死亡已登记或日期晚于登记"),
    remedy: Text("correct the entry instead", "改为更正"))

  static let household: [Guard] = [
    .householdWellFormed, .memberKnown, .memberNew, .periodRuns, .deathOnce,
  ]
}
