import Wording

extension Guard {
  /// 追回限额.
  public static let recoveryWithinFound = Guard(
    "recoveryWithinFound", Instrument.onePassbook.whole,
    title: Text("more would be ordered back than was found overpaid", "追回超过已认定多发"),
    remedy: Text("find the overpayment first", "先认定多发"))

  /// 收回限额.
  public static let settlementWithinOrdered = Guard(
    "settlementWithinOrdered", Instrument.onePassbook.whole,
    title: Text("more would be settled than was ordered back", "收回或免追超过追回额"), remedy: Text("order it first", "先作出追回决定"))

  /// 补发限额.
  public static let arrearsWithinFound = Guard(
    "arrearsWithinFound", Instrument.onePassbook.whole,
    title: Text("more would be paid than was found underpaid", "补发超过已认定少发"),
    remedy: Text("find the underpayment first", "先认定少发"))

  static let balance: [Guard] = [
    .recoveryWithinFound, .settlementWithinOrdered, .arrearsWithinFound,
  ]
}
