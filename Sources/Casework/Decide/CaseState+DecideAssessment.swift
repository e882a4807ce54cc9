import CaseEvents
import EventEnvelope

extension CaseState {
  func checkAssessment(_ payload: AssessmentComputed, _ attempt: Attempt) throws(Refusal) {
    if PhaseSet.verifying.contains(phase) { try checkVerified(attempt) }
    try checkHitsResolved(attempt)
    for ground in payload.grounds {
      try attempt.require(event(at: Position(ground)) != nil, .groundsOfCase, [.position(ground)])
    }
    let declared = household.declaredAt?.rawValue ?? 0
    try attempt.require(
      payload.grounds.contains(declared), .groundsIncludeHousehold, [.position(declared)])
    try attempt.require(
      Int(payload.members) == countedSize, .assessmentCountsHousehold,
      [.found(Int64(payload.members)), .required(Int64(countedSize))])
    try attempt.require(
      payload.perCapitaDenominator > 0 && (payload.hasCategory || payload.amountFen == 0), .assessmentConsistent)
    guard let policy = attempt.context.policy else { return }
    let office = application?.office ?? attempt.proposal.office
    try attempt.require(
      policy.isInForce(payload.policy, sha256: payload.policySha256, for: office, on: attempt.day), .policyInForce,
      [.code(payload.policy), .day(attempt.day)])
  }

  /// Visited, checked, and nothing left unanswered; after an objection something was investigated anew.
  private func checkVerified(_ attempt: Attempt) throws(Refusal) {
    try attempt.require(investigation.visitedAt != nil, .homeVisitMade)
    if phase == .reinvestigating, let objection = objections.last {
      let latest = max(investigation.visitedAt ?? .origin, investigation.reviewedAt ?? .origin)
      try attempt.require(latest > objection.position, .reinvestigated, [.code(objection.id)])
    }
    guard let report = crossCheck.report, report.validTo >= attempt.day else {
      throw Refusal(.reportValid, event: attempt.type, facts: [.day(attempt.day)])
    }
    for code in attempt.rules.mandatorySources {
      let isSettled = crossCheck.sources.contains { $0.code == code && ($0.isAnswered || $0.isWaived) }
      try attempt.require(isSettled, .mandatorySourcesAnswered, [.code(code)])
    }
  }

  private func checkHitsResolved(_ attempt: Attempt) throws(Refusal) {
    guard let open = crossCheck.hits.first(where: \.isOpen) else { return }
    throw Refusal(.hitsResolved, event: attempt.type, facts: [.code(open.id)])
  }

  func checkOpinion(_ payload: PreliminaryOpinionGiven, _ attempt: Attempt) throws(Refusal) {
    try checkUnconflicted(attempt)
    guard let assessment, assessment.position.rawValue == payload.assessmentPosition,
      assessment.position > latestFact ?? .origin
    else {
      throw Refusal(.assessmentIsCurrent, event: attempt.type, facts: [.position(payload.assessmentPosition)])
    }
    for objection in objections {
      try attempt.require(objection.isResolved, .objectionsResolved, [.code(objection.id)])
    }
    let proposed = payload.hasCategory ? payload.category : nil
    let isSame = payload.agree && proposed == assessment.category && payload.amountFen == assessment.amountFen
    try attempt.require(
      (isSame && !assessment.needsJudgement) || !payload.reasons.isEmpty, .opinionFollowsAssessment,
      [.found(payload.amountFen), .required(assessment.amountFen)])
  }
}
