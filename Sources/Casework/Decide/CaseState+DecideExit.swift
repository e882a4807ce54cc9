import CaseEvents
import EventEnvelope

extension CaseState {
  func checkGradualExit(_ attempt: Attempt) throws(Refusal) {
    try checkUnconflicted(attempt)
    switch attempt.proposal.event {
    case .gradualExitStarted(let payload): try checkGradualStart(payload, attempt)
    case .gradualExitStepped(let payload):
      let from = try attempt.month(payload.fromMonth)
      guard let gradualExit, gradualExit.end == nil else {
        throw Refusal(.gradualSteps, event: attempt.type)
      }
      let isWithin = from >= gradualExit.start && from <= gradualExit.lastMonth
      let isLower = payload.amountFen <= amounts.unsuspended(in: from)
      try attempt.require(
        isWithin && isLower && gradualExit.method == .step, .gradualSteps,
        [.month(from), .found(payload.amountFen), .required(amounts.unsuspended(in: from))])
      try checkReduction(to: payload.amountFen, from: from, attempt)
    case .gradualExitEnded(let payload):
      let last = try attempt.month(payload.lastMonth)
      guard let gradualExit, gradualExit.end == nil else { throw Refusal(.gradualCompleted, event: attempt.type) }
      guard payload.reason == .completed else { return try checkMonthNotOver(last, attempt) }
      // It is decided within the last month, so that support stops with it and not a month later.
      let hasRun = last == gradualExit.lastMonth && attempt.day.month >= last
      try attempt.require(hasRun, .gradualCompleted, [.month(last), .requiredMonth(gradualExit.lastMonth)])
    default: break
    }
  }

  /// Whatever ends the months early leaves the month of the decision paid.
  private func checkMonthNotOver(_ last: Month, _ attempt: Attempt) throws(Refusal) {
    let current = attempt.day.month
    try attempt.require(last >= current, .monthNotPast, [.month(last), .requiredMonth(current)])
  }

  private func checkGradualStart(_ payload: GradualExitStarted, _ attempt: Attempt) throws(Refusal) {
    let rules = attempt.rules
    try attempt.require(category == .dibao, .gradualOfDibao)
    try attempt.require(!payload.ground.isEmpty, .exitHasReasons)
    let start = try attempt.month(payload.startMonth)
    let months = Int(payload.months)
    try attempt.require(
      months >= 1 && months <= rules.gradualExitMonths && start >= attempt.day.month, .gradualMonths,
      [.found(Int64(months)), .required(Int64(rules.gradualExitMonths))])
    try attempt.require(
      payload.lineFen > 0 && payload.perCapitaFen >= payload.lineFen, .gradualAboveLine,
      [.found(payload.perCapitaFen), .required(payload.lineFen)])
    let cap = payload.lineFen.multipliedReportingOverflow(by: Int64(payload.capMultipleBp))
    let income = payload.perCapitaFen.multipliedReportingOverflow(by: 10_000)
    let isUnder = !cap.overflow && !income.overflow && income.partialValue < cap.partialValue
    try attempt.require(
      isUnder && payload.capMultipleBp <= rules.gradualExitCapBasisPoints, .gradualUnderCap,
      [.found(payload.perCapitaFen), .code("\(payload.capMultipleBp) bp")])
  }

  func checkExit(_ attempt: Attempt) throws(Refusal) {
    try checkUnconflicted(attempt)
    switch attempt.proposal.event {
    case .exitDecided(let payload):
      try attempt.require(!payload.ground.isEmpty && !payload.reasons.isEmpty, .exitHasReasons)
      let stop = try attempt.month(payload.stopMonth)
      let next = attempt.day.month.next
      try attempt.require(stop >= next, .exitMonth, [.month(stop), .requiredMonth(next)])
    case .exitNoticed(let payload):
      let from = try attempt.pastDate(payload.fromOn)
      let required = attempt.rules.exitNoticeDays
      try attempt.require(
        Int(payload.days) >= required, .exitNoticed, [.found(Int64(payload.days)), .required(Int64(required))])
      guard let last = lastStepOn else { return }
      try attempt.require(from >= last, .inOrder, [.day(from), .requiredDay(last)])
    case .exitEffective(let payload): try checkEffect(payload, attempt)
    default: break
    }
  }

  /// In its month; told with reasons, unless nobody is left to tell; for 特困 after its notice (43 号 art 26).
  private func checkEffect(_ payload: ExitEffective, _ attempt: Attempt) throws(Refusal) {
    let stop = try attempt.month(payload.stopMonth)
    guard let exit else { return }
    try attempt.require(
      stop == exit.stopMonth && attempt.day >= stop.firstDay, .exitNotEarly,
      [.month(stop), .requiredMonth(exit.stopMonth), .requiredDay(exit.stopMonth.firstDay)])
    let isTold = decisions.contains { $0.position == exit.position && $0.notifiedOn != nil }
    try attempt.require(isTold || household.isExtinct, .exitTold, [.position(exit.position.rawValue)])
    guard category == .tekun, !household.isExtinct else { return }
    guard let notice = exit.notice else { throw Refusal(.exitNoticed, event: attempt.type) }
    let end = notice.earliestEnd(countsFirstDay: attempt.rules.noticeCountsFirstDay)
    try attempt.require(attempt.day > end, .exitNoticed, [.day(attempt.day), .requiredDay(end.adding(days: 1))])
  }

  func checkReinstatement(_ payload: ReinstatementConfirmed, _ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    try checkUnconflicted(attempt)
    let from = try attempt.month(payload.fromMonth)
    if let stop = exit?.stopMonth {
      try attempt.require(from >= stop, .reinstatementMonth, [.month(from), .requiredMonth(stop)])
    }
    try checkPersons(payload.persons, category: payload.category, attempt)
    try checkFree(payload.persons, category: payload.category, from: from, attempt)
    // A family that was identified without a class is reviewed in the shortest cycle.
    let known = enrolment?.reviewClass ?? .unspecified
    let reviewClass = known == .unspecified ? .c : known
    try checkNextReview(payload.nextReviewOn, reviewClass, attempt)
    return [
      .amountSet(.entailed(payload.amountFen, from: payload.fromMonth)),
      .reviewScheduled(.entailed(payload.nextReviewOn, reviewClass)),
    ]
  }
}
