import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// Periodic reviews.
extension CaseScript {
  /// Enters a review that is due on a day: mostly before it, sometimes late.
  mutating func enterReview(due: CivilDate) {
    if random.chance(permille: 50) {
      agenda.enter(.reviewMissed, at: sitting(on: due.adding(days: 1)))
      agenda.enter(.review, at: sitting(on: due.adding(days: random.within(5...25))))
    } else {
      agenda.enter(.review, at: sitting(on: due.adding(days: -random.within(3...20))))
    }
  }

  /// The system notes that a review was not done on its day.
  mutating func missReview() throws(ScriptEnd) {
    guard state.phase == .active, let due = state.nextReviewOn, due < today else { return }
    try record(.reviewOverdue(ReviewOverdue.with { $0.dueOn = due.description }), by: .system(place.township))
  }

  /// The township visits and looks at the income again: the same, more, less, or nothing any longer.
  mutating func review() throws(ScriptEnd) {
    guard state.phase == .active, let enrolment = state.enrolment, !state.isSuspended else { return }
    try visitHome()
    wait(workingDays: random.within(1...2))
    let before = Int(state.amount(in: today.month.next))
    let isChanged = enrolment.category == .dibao && random.chance(permille: 320)
    if isChanged { try changeIncome() }
    if enrolment.category == .dibao {
      try assess()
      wait(workingDays: 1)
    }
    let finding = finding
    let amount = enrolment.category == .dibao ? finding.amount : before
    let result: ReviewResult
    if enrolment.category == .dibao, finding.category != .dibao {
      try leaveRoll(finding.category)
      return
    } else {
      result = amount == before ? .same : amount > before ? .up : .down
    }
    let reason = isChanged ? "income-rose" : "age-reached"
    if result == .down { try hear(.reduction, to: amount, reasons: [reason]) }
    let next = nextReview(after: today, enrolment.reviewClass)
    let completed = ReviewCompleted.with {
      $0.result = result
      if result != .same {
        $0.amountFen = Int64(amount)
        $0.fromMonth = today.month.next.description
      }
      if result == .down { $0.reasons = [reason] }
      $0.nextReviewOn = next.description
      $0.reviewClass = enrolment.reviewClass
    }
    let review = try record(.reviewCompleted(completed), by: caseworker)
    enterReview(due: next)
    // The county's review sets the new amount with it; told is what takes away, or what was set.
    if result == .down { enterNotification(of: review) }
    if result == .up, let decision = state.decisions.last { enterNotification(of: decision.position.rawValue) }
  }

  /// Income goes up or down by up to three tenths, and is declared anew.
  private mutating func changeIncome() throws(ScriptEnd) {
    guard let index = family.incomes.indices.last(where: { !family.incomes[$0].exempt }) else { return }
    let percent = random.within(70...130)
    family.incomes[index].amountFen = family.incomes[index].amountFen * Int64(percent) / 100
    family.incomes[index].costsFen = family.incomes[index].costsFen * Int64(percent) / 100
    try declareIncome(by: .staff(StaffRoster.investigators(of: place)[0]))
  }

  /// The review finds the family above the line: marginal, or off the rolls.
  private mutating func leaveRoll(_ category: Category?) throws(ScriptEnd) {
    guard let enrolment = state.enrolment else { return }
    let completed = ReviewCompleted.with {
      $0.result = .stop
      $0.reasons = ["income-above-line"]
      $0.nextReviewOn = nextReview(after: today, enrolment.reviewClass).description
      $0.reviewClass = enrolment.reviewClass
    }
    let review = try record(.reviewCompleted(completed), by: caseworker)
    enterNotification(of: review)
    guard category == .marginal else { return try leave("income-above-line", reasons: ["income-above-line"]) }
    try hear(.reduction, to: 0, reasons: ["income-above-line"])
    let changed = CategoryChanged.with {
      $0.from = .dibao
      $0.to = .marginal
      $0.ground = "income-below-multiple"
      $0.amountFen = 0
      $0.fromMonth = today.month.next.description
    }
    let decision = try record(.categoryChanged(changed), by: confirmer)
    enterNotification(of: decision)
  }

  /// Sets another amount and has the family told.
  @discardableResult
  mutating func adjust(to amount: Int, from month: Month, reason: String) throws(ScriptEnd) -> UInt64 {
    var month = month
    if Int64(amount) < state.standings.granted(in: month) {
      try hear(.reduction, to: amount, reasons: [reason])
      month = Swift.max(month, today.month.next)
    }
    let adjusted = AmountAdjusted.with {
      $0.amountFen = Int64(amount)
      $0.baseFen = Int64(amount)
      $0.fromMonth = month.description
      $0.reason = reason
    }
    let decision = try record(.amountAdjusted(adjusted), by: caseworker)
    enterNotification(of: decision)
    return decision
  }
}
