import CaseEvents
import EventEnvelope

extension CaseState {
  func checkLifecycle(_ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    switch attempt.proposal.event {
    case .changeReported(let payload):
      try checkFamily(attempt, orVillage: true)
      _ = try attempt.pastDate(payload.fromOn)
    case .reviewScheduled(let payload): try checkNextReview(payload.dueOn, payload.reviewClass, attempt)
    case .reviewCompleted(let payload): return try checkReview(payload, attempt)
    case .reviewOverdue(let payload): try checkOverdue(payload, attempt)
    case .suspensionOrdered(let payload):
      try checkUnconflicted(attempt)
      try attempt.require(!isSuspended, .suspensionState)
      try checkMonthNotPast(payload.fromMonth, attempt)
    case .suspensionLifted(let payload):
      try checkUnconflicted(attempt)
      try attempt.require(isSuspended, .suspensionState)
      _ = try attempt.month(payload.fromMonth)
    case .gradualExitStarted, .gradualExitStepped, .gradualExitEnded: try checkGradualExit(attempt)
    case .exitDecided, .exitNoticed, .exitEffective: try checkExit(attempt)
    case .reinstatementConfirmed(let payload): return try checkReinstatement(payload, attempt)
    case .deathRecorded(let payload):
      try requireMember(payload.person, attempt)
      try attempt.require(household[payload.person]?.diedOn == nil, .deathOnce, [.person(payload.person)])
      let died = try attempt.date(payload.diedOn)
      try attempt.require(died <= attempt.proposal.today, .deathOnce, [.day(died)])
    default: break
    }
    return []
  }

  private func checkMonthNotPast(_ text: String, _ attempt: Attempt) throws(Refusal) {
    let month = try attempt.month(text)
    let current = attempt.day.month
    try attempt.require(month >= current, .monthNotPast, [.month(month), .requiredMonth(current)])
  }

  /// A village reports what it sees, with no mandate (57 号 art 31).
  private func checkFamily(_ attempt: Attempt, orVillage: Bool) throws(Refusal) {
    if orVillage, attempt.role == .village { return }
    try checkFamily(attempt)
  }

  /// The township reviews; where the county does, or may leave it to the township, the new amount follows at once.
  private func checkReview(_ payload: ReviewCompleted, _ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    try checkUnconflicted(attempt)
    let isReduction = payload.result == .down || payload.result == .stop
    try attempt.require(!isReduction || !payload.reasons.isEmpty, .reductionHasReasons)
    let followUp: [CaseEvent]
    switch payload.result {
    case .up, .down:
      try attempt.require(payload.hasAmountFen && payload.hasFromMonth, .adjustmentStated)
      let from = try attempt.month(payload.fromMonth)
      let current = amounts.unsuspended(in: from)
      let isRight = payload.result == .up ? payload.amountFen > current : payload.amountFen < current
      try attempt.require(isRight, .adjustmentStated, [.found(payload.amountFen), .required(current)])
      try checkReduction(to: payload.amountFen, from: from, attempt)
      let decides = attempt.role == .county || attempt.rules.isConfirmationDelegated
      followUp = decides ? [.amountAdjusted(.entailed(payload.amountFen, from: payload.fromMonth))] : []
    case .same, .stop, .unspecified, .UNRECOGNIZED: followUp = []
    }
    guard payload.result != .stop else { return [] }
    try checkNextReview(payload.nextReviewOn, payload.reviewClass, attempt)
    return followUp + [.reviewScheduled(.entailed(payload.nextReviewOn, payload.reviewClass))]
  }

  /// Before the county it is the county's own ten working days; on the rolls, the next review.
  private func checkOverdue(_ payload: ReviewOverdue, _ attempt: Attempt) throws(Refusal) {
    let due = try attempt.date(payload.dueOn)
    let expected: CivilDate? =
      if phase == .countyReview {
        countyReview.receivedOn.map {
          attempt.context.calendar.day(attempt.rules.countyWorkingDays, workingDaysAfter: $0)
        }
      } else {
        nextReviewOn
      }
    try attempt.require(
      due == expected && attempt.day > due, .overdueIsDue,
      [.day(due)] + (expected.map { [.requiredDay($0)] } ?? []))
  }
}
