import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import SwiftProtobuf

/// Changes in the family: work, and deaths that are learnt of late.
extension CaseScript {
  /// A member takes up work: a gradual exit, an end, or less support.
  mutating func takeUpWork() throws(ScriptEnd) {
    guard state.phase == .active, state.category == .dibao, !state.isSuspended else { return }
    let worker = family.counted.first { $0.canWork(on: today) } ?? family.counted[0]
    let since = today.adding(days: -random.within(3...40))
    let reported = ChangeReported.with {
      $0.kind = "employment"
      $0.fromOn = since.description
      $0.source = random.pick([.family, .village, .data])
    }
    try record(.changeReported(reported), by: clerk, on: since)
    wait(workingDays: random.within(1...5))
    earn(worker, percent: random.within(72...230))
    try declareIncome(by: clerk)
    try assess()
    wait(workingDays: random.within(1...4))
    let (category, amount) = finding
    let perCapita = assessment?.result.perCapita ?? .zero
    if category == .dibao {
      try adjust(to: amount, from: today.month.next, reason: "employment")
    } else if let income = perCapita.rounded, let cap = (line * 2).rounded, income < cap {
      try startGradualExit(perCapita)
    } else {
      try leave("income-above-cap", reasons: ["income-above-line"])
    }
  }

  /// Replaces the family's earned income by pay that brings it to so many percent of the line.
  private mutating func earn(_ worker: Person, percent: Int) {
    family.incomes.removeAll { !$0.exempt }
    family.unverified = []
    let perHead = (line * (12 * percent) / 100).rounded ?? 0
    let medical = family.expenses.filter { $0.kind == .medical }.reduce(0) { $0 + Int($1.amountFen) }
    let target = Int(perHead) * family.counted.count + medical
    family.incomes.append(
      Income.with {
        $0.person = worker.id
        $0.head = .wage
        $0.kind = "wage"
        $0.amountFen = Int64(target * 10 / 9)
      })
  }

  /// The death of a member becomes known, maybe long after: the member is removed from that day, the amount is set anew
  /// from the next month, and what was paid too much in between is found and ordered back.
  mutating func learnOfDeath(on died: CivilDate) throws(ScriptEnd) {
    guard state.phase == .active || state.phase == .gradualExit, let person = family.counted.last else { return }
    let reported = ChangeReported.with {
      $0.kind = "death"
      $0.fromOn = died.description
      $0.source = random.pick([.village, .data, .family])
    }
    try record(.changeReported(reported), by: clerk, on: died)
    let recorded = DeathRecorded.with {
      $0.person = person.id
      $0.diedOn = died.description
      $0.source = .funeral
    }
    let checker = StaffRoster.checker(of: place.county, number)
    let death = try record(.deathRecorded(recorded), by: .staff(checker), on: died)
    if family.counted.count == 1 {
      try endAfterDeath(of: person, on: died, ground: death)
    } else {
      try goOnAfterDeath(of: person, on: died, ground: death)
    }
  }

  private mutating func endAfterDeath(of person: Person, on died: CivilDate, ground: UInt64) throws(ScriptEnd) {
    wait(workingDays: random.within(1...3))
    try leave("death", reasons: ["death"])
    try settleOverpayment(from: died.month.next, cause: .lateReport, ground: ground)
  }

  private mutating func goOnAfterDeath(of person: Person, on died: CivilDate, ground: UInt64) throws(ScriptEnd) {
    let removed = MemberRemoved.with {
      $0.person = person.id
      $0.ground = "death"
      $0.fromOn = died.description
    }
    try record(.memberRemoved(removed), by: clerk, on: died)
    family.members.removeAll { $0.id == person.id }
    family.incomes.removeAll { $0.hasPerson && $0.person == person.id }
    family.expenses.removeAll { $0.hasPerson && $0.person == person.id }
    guard state.category == .dibao, state.phase == .active else { return }
    wait(workingDays: random.within(1...3))
    try declareIncome(by: clerk)
    try assess()
    wait(workingDays: random.within(1...4))
    let (category, amount) = finding
    guard category == .dibao else { return try leave("income-above-line", reasons: ["income-above-line"]) }
    let before = Int(state.amount(in: today.month.next))
    guard amount != before else { return }
    let first = amount > before ? Swift.max(died.month.next, firstMonth(notAbove: amount)) : today.month.next
    try adjust(to: amount, from: first, reason: "member-died")
    if amount < before {
      try settleOverpayment(from: died.month.next, cause: .lateReport, ground: ground)
    } else {
      try settleUnderpayment(from: died.month.next, ground: ground)
    }
  }

  /// The first month from which on nothing was paid above an amount: from there it can be raised to it.
  func firstMonth(notAbove amount: Int) -> Month {
    var first = today.month.next
    for due in paid.reversed() {
      guard state.standings.granted(in: due.month) <= amount, due.month < first else { break }
      first = due.month
    }
    return first
  }
}
