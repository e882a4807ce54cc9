import Wording

extension Guard {
  /// 金额构成.
  public static let amountAddsUp = Guard(
    "amountAddsUp", Instrument.dibaoProcedure.article("24", isVerified: false),
    Instrument.dibaoProcedure.article("28", isVerified: false),
    title: Text("base and supplement, or the shares, do not add up to the amount", "基础与增发或分项之和不等于金额"),
    remedy: Text("make the parts add up", "核对金额构成"))

  /// 核定金额.
  public static let amountSetKeepsAmount = Guard(
    "amountSetKeepsAmount", Instrument.dibaoProcedure.article("24", isVerified: false),
    title: Text("a setting of the amount may not change what is in force", "核定不得改变已确认金额"),
    remedy: Text("adjust the amount with a reason", "改用增减发并说明理由"))

  /// 减发不溯及.
  public static let reductionNotRetroactive = Guard(
    "reductionNotRetroactive", Instrument.dibaoProcedure.article("33", isVerified: false),
    title: Text("a reduction begins in the month after the decision at the earliest", "减发最早自决定次月起"),
    remedy: Text("begin next month; recover what was overpaid separately", "自次月起减发，多发另行追回"))

  /// 分类施保状态.
  public static let upliftState = Guard(
    "upliftState", Instrument.dibaoProcedure.article("28", isVerified: false),
    title: Text("the supplement already runs, or doesn't", "该项分类施保已存在或不存在"),
    remedy: Text("grant it once; end one that runs", "不重复增发，仅终止在发项目"))

  /// 拒绝就业.
  public static let enoughJobRefusals = Guard(
    "enoughJobRefusals", Instrument.dibaoProcedure.article("35", isVerified: false),
    title: Text("too few refusals of suitable work in a row", "连续拒绝就业次数不足"),
    remedy: { Text("record \($0.jobRefusals) refusals without good reason", "连续\($0.jobRefusals)次无正当理由拒绝") })

  /// 本人减停.
  public static let shareReduces = Guard(
    "shareReduces", Instrument.dibaoProcedure.article("35", isVerified: false),
    title: Text("the reduction would not lower what the household receives", "减停后金额不低于现金额"),
    remedy: Text("give the amount without the person's share", "填写扣除本人份额后的金额"))

  static let amount: [Guard] = [
    .amountAddsUp, .amountSetKeepsAmount, .reductionNotRetroactive, .upliftState, .enoughJobRefusals, .shareReduces,
  ]
}
