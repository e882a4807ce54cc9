import Wording

extension Guard {
  /// 调查人数.
  public static let enoughInvestigators = Guard(
    "enoughInvestigators", Instrument.dibaoProcedure.article("17", isVerified: false),
    title: Text("too few different investigators", "调查人员不足"),
    remedy: {
      Text("visit with at least \($0.investigators) different members of staff", "由\($0.investigators)名以上不同工作人员调查")
    })

  /// 调查人员资格.
  public static let investigatorsCertified = Guard(
    "investigatorsCertified", Instrument.chenzhouPractice.whole,
    title: Text("an investigator is not posted here or not certified on the day", "调查人员当日未在本地任职或未取得培训合格证"),
    remedy: Text("send posted and certified staff", "派在岗合格人员"))

  /// 调查回避.
  public static let investigatorsUnconflicted = Guard(
    "investigatorsUnconflicted", Instrument.dibaoProcedure.article("11", isVerified: false),
    title: Text("an investigator is a relative of a member or has declared a conflict", "调查人员与家庭成员有近亲属关系或已申请回避"),
    remedy: Text("send others", "另派人员"))

  /// 签字.
  public static let visitSigned = Guard(
    "visitSigned", Instrument.dibaoProcedure.article("17"),
    title: Text("the visit is neither signed by the household nor without contact", "入户调查表未经家庭签字确认，也未注明系非接触式调查"),
    remedy: Text("have the household sign, or say that the visit was without contact", "由家庭签字确认，或注明系非接触式调查"))

  /// 评议票数.
  public static let votesAddUp = Guard(
    "votesAddUp", Instrument.dibaoProcedure.article("20"),
    title: Text("the votes or those present do not add up", "评议人数或票数不符"),
    remedy: Text("count again: votes within those present, those present within the eligible", "核对应到、实到与票数"))

  static let investigation: [Guard] = [
    .enoughInvestigators, .investigatorsCertified, .investigatorsUnconflicted, .visitSigned, .votesAddUp,
  ]
}
