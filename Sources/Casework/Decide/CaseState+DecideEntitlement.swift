import CaseEvents
import EventEnvelope

extension CaseState {
  func checkEntitlement(_ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    try checkUnconflicted(attempt)
    switch attempt.proposal.event {
    case .categoryIdentified(let payload): try checkIdentification(payload, attempt)
    case .categoryChanged(let payload): return try checkChange(payload, attempt)
    case .singlePersonEnrolled(let payload): return try checkSingle(payload, attempt)
    case .selfCareAssessed(let payload): try requireMember(payload.person, attempt)
    case .amountSet(let payload): try checkAmountSet(payload, attempt)
    case .amountAdjusted(let payload):
      try checkParts(payload.amountFen, payload.baseFen, payload.upliftFen, payload.shares, attempt)
      let from = try attempt.month(payload.fromMonth)
      try checkReduction(to: payload.amountFen, from: from, attempt)
    case .upliftGranted(let payload):
      try requireMember(payload.person, attempt)
      _ = try attempt.month(payload.fromMonth)
      try attempt.require(
        !hasUplift(payload.kind, person: payload.person), .upliftState, [.person(payload.person)])
    case .upliftEnded(let payload):
      _ = try attempt.month(payload.fromMonth)
      try attempt.require(
        hasUplift(payload.kind, person: payload.person), .upliftState, [.person(payload.person)])
    case .personShareReduced(let payload): try checkShare(payload, attempt)
    default: break
    }
    return []
  }

  /// A family refused 低保 may be 边缘 or 刚性支出困难 without applying again, if it agrees.
  private func checkIdentification(_ payload: CategoryIdentified, _ attempt: Attempt) throws(Refusal) {
    let isFollowing = payload.category == .marginal || payload.category == .rigid
    let askedForDibao = application?.wanted.contains(.dibao) ?? false
    try attempt.require(isFollowing && askedForDibao, .identifiedAfterRefusal)
    try attempt.require(payload.consent, .familyConsents)
    try checkTwoPersons(attempt)
    try checkPersons(payload.persons, category: payload.category, attempt)
    guard payload.hasValidToOn || payload.category == .rigid else { return }
    let validTo = try attempt.date(payload.validToOn)
    let months = payload.category == .rigid ? attempt.rules.rigidValidityMonths : Int.max
    let limit = attempt.day.adding(months: months)
    try attempt.require(
      validTo >= attempt.day && validTo <= limit, .validityWithinLimit, [.day(validTo), .requiredDay(limit)])
  }

  private func checkChange(_ payload: CategoryChanged, _ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    try attempt.require(payload.from == category && payload.to != payload.from, .categoryChanges)
    let from = try attempt.month(payload.fromMonth)
    try attempt.require(
      from >= attempt.day.month.next, .firstPayMonth, [.month(from), .requiredMonth(attempt.day.month.next)])
    try checkFree(enrolment?.persons ?? [], category: payload.to, from: from, attempt)
    return [.amountSet(.entailed(payload.amountFen, from: payload.fromMonth))]
  }

  private func checkSingle(_ payload: SinglePersonEnrolled, _ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    let isFirst = !(enrolment?.singles.contains { $0.person == payload.person } ?? false)
    try attempt.require(category == .marginal && isFirst, .singleInMarginalFamily, [.person(payload.person)])
    try checkTwoPersons(attempt)
    try checkPersons([payload.person], category: .single, attempt)
    let first = try checkFirstMonth(payload.firstPayMonth, attempt)
    try checkFree([payload.person], category: .single, from: first, attempt)
    try checkNextReview(payload.nextReviewOn, .a, attempt)
    let total = amounts.unsuspended(in: first).saturatingAdding(payload.amountFen)
    return [.amountSet(.entailed(total, from: payload.firstPayMonth))]
  }

  /// Whoever investigated or gave the opinion does not decide.
  func checkTwoPersons(_ attempt: Attempt) throws(Refusal) {
    let actor = attempt.actorID
    try attempt.require(
      !investigation.investigators.contains(actor) && !countyReview.visitors.contains(actor),
      .confirmerIsNotInvestigator, [.staff(actor)])
    try attempt.require(opinion?.author != attempt.proposal.actor, .confirmerIsNotOpinionAuthor, [.staff(actor)])
  }

  /// It says how the amount in force divides; another amount is an adjustment with a reason.
  private func checkAmountSet(_ payload: AmountSet, _ attempt: Attempt) throws(Refusal) {
    try checkParts(payload.amountFen, payload.baseFen, payload.upliftFen, payload.shares, attempt)
    let from = try attempt.month(payload.fromMonth)
    let current = amounts.unsuspended(in: from)
    try attempt.require(
      payload.amountFen == current, .amountSetKeepsAmount, [.found(payload.amountFen), .required(current)])
  }

  private func checkShare(_ payload: PersonShareReduced, _ attempt: Attempt) throws(Refusal) {
    try requireMember(payload.person, attempt)
    try attempt.require(
      payload.refusals >= attempt.rules.jobRefusals, .enoughJobRefusals,
      [.found(Int64(payload.refusals)), .required(Int64(attempt.rules.jobRefusals))])
    let from = try attempt.month(payload.fromMonth)
    let current = amounts.unsuspended(in: from)
    try attempt.require(
      payload.amountFen < current, .shareReduces, [.found(payload.amountFen), .required(current)])
    try checkReduction(to: payload.amountFen, from: from, attempt)
  }

  /// A reduction is told first and begins in the month after the decision at the earliest (57 号 art 33).
  func checkReduction(to fen: Int64, from month: Month, _ attempt: Attempt) throws(Refusal) {
    let next = attempt.day.month.next
    try attempt.require(
      fen >= amounts.unsuspended(in: month) || month >= next, .reductionNotRetroactive,
      [.month(month), .requiredMonth(next)])
  }

  private func checkParts(
    _ amount: Int64, _ base: Int64, _ uplift: Int64, _ shares: [PersonShare], _ attempt: Attempt
  ) throws(Refusal) {
    let parts = base.addingReportingOverflow(uplift)
    try attempt.require(
      !parts.overflow && parts.partialValue == amount, .amountAddsUp, [.found(parts.partialValue), .required(amount)])
    guard !shares.isEmpty else { return }
    var sum: Int64 = 0
    for share in shares {
      try requireMember(share.person, attempt)
      sum = sum.saturatingAdding(share.amountFen)
    }
    try attempt.require(sum == amount, .amountAddsUp, [.found(sum), .required(amount)])
  }
}
