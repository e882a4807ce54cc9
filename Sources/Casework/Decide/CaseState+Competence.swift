import CaseEvents
import EventEnvelope
import Instruments
import Wording

// Who may handle a case: the competent office, the family itself, and nobody in conflict (管辖、本人、回避).

extension Guard {
  /// 本人.
  public static let familyActs = Guard(
    "familyActs", Instrument.dibaoTrial.article("9"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("4"), Instrument.dibaoProcedure.article("6"),
    Instrument.tekunIdentification.article("10"), Instrument.socialAssistanceLaw.article("37"),
    title: Text("the person is neither of this household nor its proxy", "办理人不是本户成员或受托人"),
    remedy: Text("have the applicant or a member act, or hold a mandate", "由申请人、家庭成员或受托人办理"))

  /// 管辖.
  public static let officeOfCase = Guard(
    "officeOfCase", Instrument.dibaoTrial.article("9"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("4"), Instrument.dibaoProcedure.article("5"),
    Instrument.tekunIdentification.article("3"), Instrument.tekunIdentification.article("10"),
    Instrument.socialAssistanceLaw.article("5"), Instrument.socialAssistanceLaw.article("37"),
    title: Text("the office has no competence for the case", "该单位对本案无管辖权"),
    remedy: Text("have it done by the case's own township or county", "由案件所属乡镇（街道）或县级办理"))

  /// 回避.
  public static let actorUnconflicted = Guard(
    "actorUnconflicted", Instrument.ledger.whole,
    title: Text("the actor is a relative of a member or has declared a conflict", "办理人与家庭成员有近亲属关系或已申请回避"),
    remedy: Text("have another member of staff act", "由其他工作人员办理"))
}

extension CaseState {
  /// The office must be competent for the case: its own township, county or city (57 号 arts 4, 5).
  func checkOffice(_ attempt: CaseAttempt) throws(Refusal) {
    guard let office = application?.office, attempt.type != .applicationSubmitted else { return }
    let acting = attempt.proposal.office
    let isCompetent =
      switch attempt.role {
      case .township, .village: acting.township == office.township
      case .county, .checker, .finance, .bank, .person, .auditor:
        acting.county == office.county || acting.reaches(office)
      case .city: acting.reaches(office)
      case .system: true
      }
    try attempt.require(.officeOfCase, isCompetent, [.office(acting)])
  }

  /// Where the actor is a person: the applicant, a member, or anyone who holds the mandate (57 号 arts 4, 6).
  func checkFamily(_ attempt: CaseAttempt) throws(Refusal) {
    switch attempt.role {
    case .person:
      let person = attempt.actorID
      let isFamily = application.map { $0.applicant == person || $0.hasMandate } ?? false
      try attempt.require(.familyActs, isFamily || household.contains(person), [.person(person)])
    case .village:
      try attempt.require(.familyActs, application?.hasMandate ?? false, [.role(.village)])
    case .township, .county, .checker, .finance, .bank, .city, .auditor, .system: break
    }
  }

  /// The actor, where a member of staff, must not be conflicted (回避).
  ///
  /// 57 号 art 11 has relatives' applications registered apart; that they keep off them is this ledger's rule.
  func checkUnconflicted(_ attempt: CaseAttempt) throws(Refusal) {
    guard attempt.role != .person, attempt.role != .system else { return }
    try attempt.require(
      .actorUnconflicted, !isConflicted(attempt.context.actor, caseID: attempt.context.caseID),
      [.staff(attempt.actorID)])
  }

  /// Whether the member of staff must keep off the case: a relative of a member, or a conflict declared.
  func isConflicted(_ staff: StaffState, caseID: String) -> Bool {
    if !staff.conflicts.isEmpty, staff.conflicts.contains(caseID) { return true }
    guard !staff.relatives.isEmpty else { return false }
    return household.members.contains { staff.isRelated(to: $0.id) }
      || application.map { staff.isRelated(to: $0.applicant) } ?? false
  }

  /// The person is a member of the household.
  func requireMember(_ person: String, _ attempt: CaseAttempt) throws(Refusal) {
    try attempt.require(.memberKnown, household.contains(person), [.person(person)])
  }
}
