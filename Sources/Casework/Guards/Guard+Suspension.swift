import Wording

extension Guard {
  /// 暂停状态.
  public static let suspensionState = Guard(
    "suspensionState", Instrument.ledger.whole, title: Text("pay is already suspended, or isn't", "已暂停或未暂停"),
    remedy: Text("suspend once; lift a suspension that runs", "不重复暂停，仅恢复在停"))

  /// 不溯及.
  public static let monthNotPast = Guard(
    "monthNotPast", Instrument.ledger.whole, title: Text("the month is over", "月份已过"),
    remedy: Text("begin this month at the earliest", "最早自当月起"))

  static let suspension: [Guard] = [
    .suspensionState, .monthNotPast,
  ]
}
