import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// Recorded figures that turn out wrong months after.
extension CaseScript {
  /// One finds the error, another applies the correction; then the amount is set anew and what was wrong is settled.
  mutating func correctError() throws(ScriptEnd) {
    guard state.phase == .active, state.category == .dibao, !state.isSuspended, let error = findError() else { return }
    let requested = CorrectionRequested.with {
      $0.targetPosition = error.target
      $0.field = error.field
      $0.rightValue = error.value
      $0.ground = error.ground
    }
    try record(.correctionRequested(requested), by: caseworker)
    wait(workingDays: random.within(2...8))
    if random.chance(permille: 150) {
      let rejected = CorrectionRejected.with {
        $0.targetPosition = error.target
        $0.field = error.field
        $0.reason = "evidence-insufficient"
      }
      try record(.correctionRejected(rejected), by: .staff(StaffRoster.approver(of: place.county)))
      return
    }
    try applyCorrection(error)
  }

  private mutating func applyCorrection(_ error: RecordedError) throws(ScriptEnd) {
    let applied = CorrectionApplied.with {
      $0.targetPosition = error.target
      $0.field = error.field
      $0.rightValue = error.value
      $0.ground = error.ground
      $0.requestedBy = StaffRoster.caseworker(of: place.county, number).id
    }
    let correction = try record(.correctionApplied(applied), by: .staff(StaffRoster.approver(of: place.county)))
    adopt(error)
    try assess()
    wait(workingDays: random.within(1...3))
    let (category, amount) = finding
    guard category == .dibao else { return try leave("income-above-line", reasons: ["income-above-line"]) }
    let before = Int(state.amount(in: today.month.next))
    if amount > before {
      // A correction reaches back to what it puts right, and no further.
      let corrected = entries.first { $0.position.rawValue == error.target }?.occurredOn ?? today
      let first = Swift.max(firstMonth(notAbove: amount), corrected.month.next)
      try adjust(to: amount, from: first, reason: "correction")
      try settleUnderpayment(from: first, ground: correction)
    } else if amount < before {
      try adjust(to: amount, from: today.month.next, reason: "correction")
      guard let first = paid.first else { return }
      try settleOverpayment(from: first.month, cause: .agencyError, ground: correction)
    }
  }

  /// Draws an error: an income that was typed wrong, or a member who counts after all or doesn't.
  private mutating func findError() -> RecordedError? {
    if random.chance(permille: 350), let error = findMiscountedMember() { return error }
    guard let position = state.incomeDeclaredAt?.rawValue,
      let index = family.incomes.indices.last(where: { !family.incomes[$0].exempt })
    else { return nil }
    let costs = family.incomes[index].costsFen
    let percent = Int64(random.pick([55, 70, 85, 112, 125]))
    let right = costs + (family.incomes[index].amountFen - costs) * percent / 100
    return RecordedError(
      target: position, field: "items[\(index)].amountFen", value: "\"\(right)\"", ground: "typing-error",
      change: .income(index: index, amount: right))
  }

  private mutating func findMiscountedMember() -> RecordedError? {
    guard let position = state.household.declaredAt?.rawValue else { return nil }
    // Members stand in the declaration in the order of their numbers; those who died since are left alone.
    let date = today
    guard family.members.count == entries.declaredMemberCount,
      let index = family.members.indices.last(where: { family.members[$0].countsByLivingWith(on: date) }),
      family.members[index].number == index + 1
    else { return nil }
    let counts = !family.members[index].counted
    return RecordedError(
      target: position, field: "members[\(index)].counted", value: counts ? "true" : "false",
      ground: counts ? "lives-with-family" : "not-living-together", change: .counted(index: index, counts))
  }

  /// Takes the right figure into the family.
  private mutating func adopt(_ error: RecordedError) {
    switch error.change {
    case .income(let index, let amount): family.incomes[index].amountFen = amount
    case .counted(let index, let counts): family.members[index].counted = counts
    }
  }
}
