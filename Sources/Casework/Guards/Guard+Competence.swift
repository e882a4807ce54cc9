import Wording

extension Guard {
  /// 本人.
  public static let familyActs = Guard(
    "familyActs", Instrument.dibaoProcedure.article("4"), Instrument.dibaoProcedure.article("6"),
    title: Text("the person is neither of this household nor its proxy", "办理人不是本户成员或受托人"),
    remedy: Text("have the applicant or a member act, or hold a mandate", "由申请人、家庭成员或受托人办理"))

  /// 管辖.
  public static let officeOfCase = Guard(
    "officeOfCase", Instrument.dibaoProcedure.article("4"),
    title: Text("the office has no competence for the case", "该单位对本案无管辖权"),
    remedy: Text("have it done by the case's own township or county", "由案件所属乡镇（街道）或县级办理"))

  /// 回避.
  public static let actorUnconflicted = Guard(
    "actorUnconflicted", Instrument.dibaoProcedure.article("11", isVerified: false),
    title: Text("the actor is a relative of a member or has declared a conflict", "办理人与家庭成员有近亲属关系或已申请回避"),
    remedy: Text("have another member of staff act", "由其他工作人员办理"))

  static let competence: [Guard] = [
    .familyActs, .officeOfCase, .actorUnconflicted,
  ]
}
