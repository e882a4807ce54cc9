import CaseEvents
import EventEnvelope

extension CaseState {
  func checkInvestigation(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .homeVisited(let payload):
      try checkVisit(payload.investigators, on: payload.visitedOn, attempt)
      try attempt.require(payload.signedByHousehold || payload.withoutContact, .visitSigned)
    case .neighbourInterviewed(let payload):
      try checkUnconflicted(attempt)
      _ = try attempt.pastDate(payload.interviewedOn)
    case .letterProofObtained(let payload):
      try checkUnconflicted(attempt)
      _ = try attempt.pastDate(payload.obtainedOn)
    case .livingStandardObserved(let payload):
      try checkUnconflicted(attempt)
      try checkPeriod(payload.periodFromMonth, payload.periodToMonth, attempt)
    case .democraticReviewHeld(let payload):
      try checkUnconflicted(attempt)
      _ = try attempt.pastDate(payload.heldOn)
      let votes = UInt64(payload.inFavour) + UInt64(payload.against)
      let groups = UInt64(payload.residents) + UInt64(payload.committee)
      let isSound =
        payload.present <= payload.eligible && votes <= UInt64(payload.present) && groups <= UInt64(payload.present)
      try attempt.require(isSound && payload.present > 0, .votesAddUp, [.found(Int64(clamping: votes))])
    default: break
    }
  }

  /// At least two different members of staff, posted here, certified, and none conflicted (57 号 arts 11, 17).
  func checkVisit(_ investigators: [String], on text: String, _ attempt: Attempt) throws(Refusal) {
    let day = try attempt.pastDate(text)
    for (index, staff) in investigators.enumerated() {
      try attempt.require(!investigators[..<index].contains(staff), .enoughInvestigators, [.staff(staff)])
    }
    try attempt.require(
      investigators.count >= attempt.rules.investigators, .enoughInvestigators,
      [.found(Int64(investigators.count)), .required(Int64(attempt.rules.investigators))])
    let actor = attempt.actorID
    for staff in investigators {
      guard let state = staff == actor ? attempt.context.actor : attempt.context.staff[staff],
        let posting = state.posting(on: day), posting.office.county == attempt.proposal.office.county,
        posting.role == .township || posting.role == .county, state.isCertified(on: day)
      else { throw Refusal(.investigatorsCertified, event: attempt.type, facts: [.staff(staff), .day(day)]) }
      try attempt.require(
        !isConflicted(state, caseID: attempt.context.caseID), .investigatorsUnconflicted, [.staff(staff)])
    }
  }

  /// Whether the member of staff must keep off the case: a relative of a member, or a conflict declared.
  func isConflicted(_ staff: StaffState, caseID: String) -> Bool {
    if !staff.conflicts.isEmpty, staff.conflicts.contains(caseID) { return true }
    guard !staff.relatives.isEmpty else { return false }
    return household.members.contains { staff.isRelated(to: $0.id) }
      || application.map { staff.isRelated(to: $0.applicant) } ?? false
  }

  /// The actor, where a member of staff, must not be conflicted (回避).
  func checkUnconflicted(_ attempt: Attempt) throws(Refusal) {
    guard attempt.role != .person, attempt.role != .system else { return }
    try attempt.require(
      !isConflicted(attempt.context.actor, caseID: attempt.context.caseID), .actorUnconflicted,
      [.staff(attempt.actorID)])
  }
}
