import Wording

extension Guard {
  /// 清册环节.
  public static let listStage = Guard(
    "listStage", Instrument.onePassbook.whole, title: Text("the list is not at this stage", "清册所处环节不符"),
    remedy: Text("prepare, approve, fund, instruct, in that order and once each", "依次造册、审批、拨付、支付，各一次"))

  /// 清册明细.
  public static let linesWellFormed = Guard(
    "linesWellFormed", Instrument.onePassbook.whole,
    title: Text("lines must be numbered 1, 2, 3 …, each case once, each amount above zero", "明细须连续编号、一案一行、金额大于零"),
    remedy: Text("correct the lines", "更正明细"))

  /// 合计.
  public static let totalIsSum = Guard(
    "totalIsSum", Instrument.onePassbook.whole,
    title: Text("the total is not the sum of the lines, or differs from the list", "合计与明细不符"),
    remedy: Text("add up again", "重新合计"))

  /// 应发核对.
  public static let listMatchesCases = Guard(
    "listMatchesCases", Instrument.ledger.whole, title: Text("a line differs from what the case is due", "明细与案件应发不符"),
    remedy: Text("prepare the line from the case", "按案件应发造册"))

  /// 造册审批分离.
  public static let approverIsNotPreparer = Guard(
    "approverIsNotPreparer", Instrument.ledger.whole,
    title: Text("whoever prepared the list may not approve it", "造册人不得审批"),
    remedy: Text("have another approve", "由他人审批"))

  /// 清册一致.
  public static let listUnchanged = Guard(
    "listUnchanged", Instrument.onePassbook.whole,
    title: Text("the list approved is not the list prepared", "审批清册与造册不一致"),
    remedy: Text("approve the digest of the list prepared", "按原清册审批"))

  /// 审付分离.
  public static let payerIsSeparate = Guard(
    "payerIsSeparate", Instrument.onePassbook.whole,
    title: Text("whoever prepared or approved may not pay", "造册或审批人员不得支付"),
    remedy: Text("have finance staff pay", "由财政人员支付"))

  /// 明细行.
  public static let lineKnown = Guard(
    "lineKnown", Instrument.onePassbook.whole,
    title: Text("the list has no such line, or it says something else", "清册无此行或内容不符"),
    remedy: Text("repeat list, line, case, month and amount as instructed", "按支付指令填写"))

  /// 明细状态.
  public static let lineStage = Guard(
    "lineStage", Instrument.onePassbook.whole, title: Text("the line is not at this stage", "该行状态不符"),
    remedy: Text(
      "a line is credited or returned once for each instruction; only a returned one is issued again",
      "每次指令到账或退票一次，退票方可重发"))

  static let payments: [Guard] = [
    .listStage, .linesWellFormed, .totalIsSum, .listMatchesCases, .approverIsNotPreparer, .listUnchanged,
    .payerIsSeparate, .lineKnown, .lineStage,
  ]
}
