import Wording

extension Guard {
  /// 预警状态.
  public static let signalOpen = Guard(
    "signalOpen", Instrument.lowIncomeMonitoring.whole,
    title: Text("the case has no such signal that is open", "案卷没有该待处置预警"),
    remedy: Text("name a signal that nobody has triaged", "填写尚未处置的预警"))

  /// 处置期限.
  public static let triageHasDay = Guard(
    "triageHasDay", Instrument.lowIncomeMonitoring.whole,
    title: Text("a visit or review needs a day that isn't over", "走访或复核须有未过的期限"),
    remedy: Text("state by when it is to be done", "填写办理期限"))

  /// 建议状态.
  public static let proposalOpen = Guard(
    "proposalOpen", Instrument.ledger.whole, title: Text("the case has no such proposal that is open", "案卷没有该待处理建议"),
    remedy: Text("name a proposal of this module that is open", "填写该模块的待处理建议"))

  /// 不采纳理由.
  public static let declineHasReason = Guard(
    "declineHasReason", Instrument.ledger.whole, title: Text("a proposal is declined without a reason", "不采纳建议未附理由"),
    remedy: Text("give a reason", "填写理由"))

  static let monitoring: [Guard] = [
    .signalOpen, .triageHasDay, .proposalOpen, .declineHasReason,
  ]
}
