import Wording

extension Guard {
  /// 入户调查.
  public static let homeVisitMade = Guard(
    "homeVisitMade", Instrument.dibaoProcedure.article("17", isVerified: false),
    title: Text("the household has not been visited", "尚未入户调查"), remedy: Text("visit the household first", "先入户调查"))

  /// 重新调查.
  public static let reinvestigated = Guard(
    "reinvestigated", Instrument.dibaoProcedure.article("20"),
    title: Text("nothing was investigated since the objection", "异议后尚未重新调查或评议"),
    remedy: Text("visit again or hold a democratic review", "重新入户或组织民主评议"))

  /// 必核数据源.
  public static let mandatorySourcesAnswered = Guard(
    "mandatorySourcesAnswered", Instrument.dibaoProcedure.article("18", isVerified: false),
    title: Text("a mandatory source has not answered and is not waived", "必核数据源未反馈且未经免予核对"),
    remedy: Text("wait for the answer, or have the county waive it with a reason", "等待反馈，或由县级说明理由免予核对"))

  /// 疑点核实.
  public static let hitsResolved = Guard(
    "hitsResolved", Instrument.dibaoProcedure.article("19", isVerified: false),
    title: Text("a hit is not resolved", "尚有疑点未核实"),
    remedy: Text("resolve every hit: true, explained, stale or wrong person", "逐条核实疑点"))

  /// 核算依据.
  public static let groundsOfCase = Guard(
    "groundsOfCase", Instrument.ledger.whole, title: Text("a ground is not an event of this case", "依据不是本案记录"),
    remedy: Text("name positions of this case's own events", "填写本案记录的序号"))

  /// 依据含家庭.
  public static let groundsIncludeHousehold = Guard(
    "groundsIncludeHousehold", Instrument.ledger.whole,
    title: Text("the household declared is not among the grounds", "依据中没有家庭成员申报"),
    remedy: Text("name the position of the current household", "列入现行家庭成员申报的序号"))

  /// 核算人数.
  public static let assessmentCountsHousehold = Guard(
    "assessmentCountsHousehold", Instrument.dibaoProcedure.article("7"),
    title: Text("the members counted differ from the household", "核算人数与家庭成员不符"),
    remedy: Text("compute again with the members who count", "按计入成员重新核算"))

  /// 核算结果.
  public static let assessmentConsistent = Guard(
    "assessmentConsistent", Instrument.dibaoProcedure.article("24", isVerified: false),
    title: Text("the result contradicts itself", "核算结果自相矛盾"),
    remedy: Text("no category means no amount, and the income a head needs members", "无类别则金额为零，人均收入须有分母"))

  /// 政策有效.
  public static let policyInForce = Guard(
    "policyInForce", Instrument.ledger.whole, title: Text("the policy was not in force here on the day", "该政策当日在本地未生效"),
    remedy: Text("compute with the pack in force", "按现行政策核算"))

  static let assessment: [Guard] = [
    .homeVisitMade, .reinvestigated, .mandatorySourcesAnswered, .hitsResolved, .groundsOfCase, .groundsIncludeHousehold,
    .assessmentCountsHousehold, .assessmentConsistent, .policyInForce,
  ]
}
