import Wording

extension Guard {
  /// 终止依据.
  public static let terminationEvidence = Guard(
    "terminationEvidence", Instrument.dibaoProcedure.article("30", isVerified: false),
    title: Text("non-cooperation is not shown by events of this case", "终止程序缺少本案不配合的记录"),
    remedy: Text("name the positions that show it", "列明本案相关记录序号"))

  /// 延期一次.
  public static let extendedOnce = Guard(
    "extendedOnce", Instrument.dibaoProcedure.article("23", isVerified: false),
    title: Text("the time was extended already, or not within the limits", "已延期或延期幅度不符"),
    remedy: {
      Text(
        "extend once, from \($0.totalWorkingDays) to at most \($0.extendedWorkingDays) working days, with a reason",
        "仅可由\($0.totalWorkingDays)个工作日延长一次，至多\($0.extendedWorkingDays)个工作日")
    })

  static let course: [Guard] = [
    .terminationEvidence, .extendedOnce,
  ]
}
