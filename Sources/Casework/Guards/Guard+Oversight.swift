import Wording

extension Guard {
  /// 双人更正.
  public static let twoPersons = Guard(
    "twoPersons", Instrument.ledger.whole,
    title: Text("whoever asked for a correction may not approve it", "更正申请人不得自行审批"),
    remedy: Text("have another member of staff approve", "由他人审批"))

  /// 更正申请.
  public static let correctionRequested = Guard(
    "correctionRequested", Instrument.ledger.whole,
    title: Text("no request for this correction is open, or the one named did not make it", "该字段没有待办的更正申请，或所填申请人未提出申请"),
    remedy: Text(
      "request the correction of the same event and field first, and name who asked", "先就同一记录的同一字段申请更正，并如实填写申请人"))

  /// 更正对象.
  public static let targetOfCase = Guard(
    "targetOfCase", Instrument.ledger.whole, title: Text("the position is not an event of this case", "该序号不是本案记录"),
    remedy: Text("name a position of this case", "填写本案记录序号"))

  /// 申诉状态.
  public static let disputeState = Guard(
    "disputeState", Instrument.ledger.whole,
    title: Text("the dispute is unknown, settled or already open", "申诉不存在、已办结或重复"),
    remedy: Text("name an open dispute, or give a new one its own identifier", "填写未结申诉，或使用新编号"))

  static let oversight: [Guard] = [
    .twoPersons, .correctionRequested, .targetOfCase, .disputeState,
  ]
}
