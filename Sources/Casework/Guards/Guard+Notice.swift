import Wording

extension Guard {
  /// 公示天数.
  public static let noticeLongEnough = Guard(
    "noticeLongEnough", Instrument.dibaoProcedure.article("20"), title: Text("the notice is too short", "公示天数不足"),
    remedy: { Text("post it for at least \($0.noticeDays) days", "公示不少于\($0.noticeDays)日") })

  /// 公示内容.
  public static let noticeMinimal = Guard(
    "noticeMinimal", Instrument.dibaoProcedure.article("25", isVerified: false),
    title: Text("the notice shows more than name, members and amount", "公示内容超出姓名、人数、金额"),
    remedy: Text("show nothing else", "仅公示姓名、人数、金额"))

  /// 公示地点.
  public static let noticeInVillage = Guard(
    "noticeInVillage", Instrument.dibaoProcedure.article("20"),
    title: Text("the notice is not posted in the case's township", "公示地点不在案件所属乡镇"),
    remedy: Text("post it in the household's village", "在所在村（社区）公示"))

  /// 公示期满.
  public static let noticeFullDays = Guard(
    "noticeFullDays", Instrument.dibaoProcedure.article("20"),
    title: Text("the notice has not run its full days", "公示尚未期满"),
    remedy: Text("wait until the last day is over", "待公示期满"))

  /// 异议编号.
  public static let objectionKnown = Guard(
    "objectionKnown", Instrument.ledger.whole,
    title: Text("the objection is unknown, settled or already filed", "异议编号不存在、已处理或重复"),
    remedy: Text("name an open objection, or give a new one its own identifier", "填写未处理的异议编号，或使用新编号"))

  static let notice: [Guard] = [
    .noticeLongEnough, .noticeMinimal, .noticeInVillage, .noticeFullDays, .objectionKnown,
  ]
}
