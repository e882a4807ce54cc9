import Wording

extension Guard {
  /// 委托.
  public static let proxyHasMandate = Guard(
    "proxyHasMandate", Instrument.dibaoProcedure.article("6"), title: Text("a proxy acts without a mandate", "代办缺少委托"),
    remedy: Text("give the reference of the mandate and choose the channel PROXY", "填写委托书编号并选择代办渠道"))

  /// 一次性告知.
  public static let supplementOnce = Guard(
    "supplementOnce", Instrument.dibaoProcedure.article("10", isVerified: false),
    title: Text("the list of missing items was already given", "已作过一次性告知"),
    remedy: Text("accept or refuse on what has come in", "依据已收材料决定是否受理"))

  /// 材料齐全.
  public static let applicationComplete = Guard(
    "applicationComplete", Instrument.dibaoProcedure.article("10", isVerified: false),
    title: Text("the household, its income or its assets are not declared", "家庭成员、收入或财产尚未申报"),
    remedy: Text("have what is missing declared, or list it once", "补齐申报，或一次性告知补正"))

  static let intake: [Guard] = [
    .proxyHasMandate, .supplementOnce, .applicationComplete,
  ]
}
