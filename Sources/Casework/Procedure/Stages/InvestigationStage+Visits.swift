import CaseEvents
import EventEnvelope

extension CaseState {
  /// The day that the text names, on which something was found out: not before this procedure began, and not after the
  /// event's own day.
  func dateInProcedure(_ text: String, _ attempt: CaseAttempt) throws(Refusal) -> CivilDate {
    let (date, submitted) = (try attempt.pastDate(text), application?.submittedOn ?? .earliest)
    try attempt.require(.inOrder, date >= submitted, [.day(date), .requiredDay(submitted)])
    return date
  }

  /// At least two different members of staff (57 号 art 16) of the case's township or of the county above it, certified, and none
  /// conflicted; in this procedure.
  func checkVisit(_ investigators: [String], on text: String, _ attempt: CaseAttempt) throws(Refusal) {
    let day = try dateInProcedure(text, attempt)
    for (index, staff) in investigators.enumerated() {
      try attempt.require(.enoughInvestigators, !investigators[..<index].contains(staff), [.staff(staff)])
    }
    try attempt.require(
      .enoughInvestigators, investigators.count >= attempt.rules.investigation.investigators,
      [.found(Int64(investigators.count)), .required(Int64(attempt.rules.investigation.investigators))])
    let actor = attempt.actorID
    for staff in investigators {
      guard let state = staff == actor ? attempt.context.actor : attempt.context.staff[staff],
        let posting = state.posting(on: day), posting.office.reaches(application?.office ?? attempt.proposal.office),
        posting.role == .township || posting.role == .county, state.isCertified(on: day)
      else { throw attempt.refusal(.investigatorsCertified, [.staff(staff), .day(day)]) }
      try attempt.require(
        .investigatorsUnconflicted, !isConflicted(state, caseID: attempt.context.caseID), [.staff(staff)])
    }
  }
}
