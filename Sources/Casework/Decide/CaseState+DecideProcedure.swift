import CaseEvents
import EventEnvelope

extension CaseState {
  func checkProcedure(_ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    switch attempt.proposal.event {
    case .assessmentComputed(let payload): try checkAssessment(payload, attempt)
    case .preliminaryOpinionGiven(let payload): try checkOpinion(payload, attempt)
    case .publicNoticePosted, .publicNoticeEnded, .objectionFiled, .objectionResolved, .forwardedToCounty:
      try checkNotice(attempt)
    case .countyVisited(let payload):
      try checkVisit(payload.investigators, on: payload.visitedOn, attempt)
    case .enrolmentConfirmed(let payload): return try checkConfirmation(payload, attempt)
    case .enrolmentRefused(let payload): try checkRefusal(payload, attempt)
    case .procedureTerminated(let payload):
      try checkUnconflicted(attempt)
      try attempt.require(!payload.ground.isEmpty && !payload.grounds.isEmpty, .terminationEvidence)
      for ground in payload.grounds {
        try attempt.require(event(at: Position(ground)) != nil, .terminationEvidence, [.position(ground)])
      }
    case .applicationWithdrawn: try checkFamily(attempt)
    case .decisionNotified(let payload): try checkNotification(payload, attempt)
    case .deadlineExtended(let payload):
      let rules = attempt.rules
      let isOnce = application?.extendedTo == nil && Int(payload.fromWorkingDays) == rules.totalWorkingDays
      let range = rules.totalWorkingDays...max(rules.totalWorkingDays, rules.extendedWorkingDays)
      try attempt.require(
        isOnce && range.contains(Int(payload.toWorkingDays)) && !payload.reason.isEmpty, .extendedOnce,
        [.found(Int64(payload.toWorkingDays)), .required(Int64(rules.extendedWorkingDays))])
    default: break
    }
    return []
  }

  private func checkNotification(_ payload: DecisionNotified, _ attempt: Attempt) throws(Refusal) {
    let decision = decisions.first { $0.position.rawValue == payload.decisionPosition }
    guard let decision, decision.notifiedOn == nil else {
      throw Refusal(.decisionKnown, event: attempt.type, facts: [.position(payload.decisionPosition)])
    }
    let notified = try attempt.pastDate(payload.notifiedOn)
    try attempt.require(
      notified >= decision.decidedOn, .inOrder, [.day(notified), .requiredDay(decision.decidedOn)])
  }
}
