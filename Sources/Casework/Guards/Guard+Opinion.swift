import Wording

extension Guard {
  /// 核算最新.
  public static let assessmentIsCurrent = Guard(
    "assessmentIsCurrent", Instrument.dibaoProcedure.article("20"),
    title: Text("the assessment is not the latest or has missed a fact", "核算非最新或遗漏新事实"),
    remedy: Text("compute again on all that is recorded", "依据全部记录重新核算"))

  /// 意见与核算.
  public static let opinionFollowsAssessment = Guard(
    "opinionFollowsAssessment", Instrument.dibaoProcedure.article("20"),
    title: Text(
      "the opinion differs from the assessment, or settles a doubt, without reasons", "意见与核算不一致或处理存疑事项而未说明理由"),
    remedy: Text("agree with the assessment or give reasons", "与核算一致或说明理由"))

  /// 异议处理.
  public static let objectionsResolved = Guard(
    "objectionsResolved", Instrument.dibaoProcedure.article("20"),
    title: Text("an objection is not resolved", "尚有异议未处理"), remedy: Text("resolve every objection first", "先处理全部异议"))

  static let opinion: [Guard] = [
    .assessmentIsCurrent, .opinionFollowsAssessment, .objectionsResolved,
  ]
}
