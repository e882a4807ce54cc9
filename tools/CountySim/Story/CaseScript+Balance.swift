import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// What was paid too much or too little, and how it is made good.
extension CaseScript {
  /// Working days after which the bank has answered for every line of a list, also for one that came back once.
  private static let daysToCredit = 15

  /// Lets the bank answer for what stands on lists, so that the account says what was paid.
  private mutating func awaitCredits() {
    let listed = paid.last.map { world.payday(of: place, in: $0.month).dateInChina } ?? today
    let credited = world.clock.day(Self.daysToCredit, after: listed)
    if today < credited { wait(until: credited) }
  }

  /// Finds what was paid too much from a month on, by what is due now, and orders it back.
  mutating func settleOverpayment(
    from month: Month, cause: OverpaymentCause, ground: UInt64
  ) throws(ScriptEnd) {
    awaitCredits()
    let wrong = paid.filter { $0.month >= month && $0.amount > Int(state.amount(in: $0.month)) }
    let total = wrong.reduce(0) { $0 + $1.amount - Int(state.amount(in: $1.month)) }
    guard total > 0 else { return }
    let found = OverpaymentFound.with {
      $0.payMonth = wrong.map(\.month.description)
      $0.amountFen = Int64(total)
      $0.cause = cause
      $0.grounds = [ground]
    }
    try record(.overpaymentFound(found), by: caseworker)
    if cause == .agencyError || random.chance(permille: 80) { return }
    let instalments = total > 100_000 ? 2 : 1
    let ordered = RecoveryOrdered.with {
      $0.amountFen = Int64(total)
      $0.instalments = UInt32(instalments)
      $0.firstMonth = today.month.next.description
    }
    let decision = try record(.recoveryOrdered(ordered), by: confirmer)
    enterNotification(of: decision)
    let first = total / instalments
    enter(.recovery(first), daysFromNow: 15...45)
    if instalments == 2 { enter(.recovery(total - first), daysFromNow: 46...80) }
  }

  /// Finds what was paid too little from a month on, by what is due now, and has it paid.
  mutating func settleUnderpayment(from month: Month, ground: UInt64) throws(ScriptEnd) {
    awaitCredits()
    // A month that nothing was paid for is missing once it is over.
    if let last = underpaidMonths(from: month).last, paid.last.map({ $0.month < last }) ?? true {
      wait(until: last.next.firstDay)
    }
    let wrong = underpaidMonths(from: month)
    let total = wrong.reduce(0) { $0 + Int(state.amount(in: $1)) - paidAmount(in: $1) }
    guard total > 0 else { return }
    let found = UnderpaymentFound.with {
      $0.payMonth = wrong.map(\.description)
      $0.amountFen = Int64(total)
      $0.grounds = [ground]
    }
    try record(.underpaymentFound(found), by: caseworker)
    enter(.arrears(total), daysFromNow: 5...25)
  }

  private func underpaidMonths(from month: Month) -> [Month] {
    listedMonths(from: month).filter { paidAmount(in: $0) < Int(state.amount(in: $0)) }
  }

  /// An instalment comes in.
  mutating func receive(_ amount: Int) throws(ScriptEnd) {
    let received = RecoveryReceived.with {
      $0.amountFen = Int64(amount)
      $0.receivedOn = today.description
    }
    try record(.recoveryReceived(received), by: .staff(StaffRoster.treasurer(of: place.county)))
  }

  /// Arrears are paid out.
  mutating func payArrears(_ amount: Int) throws(ScriptEnd) {
    let paidOut = ArrearsPaid.with {
      $0.amountFen = Int64(amount)
      $0.paidMonth = today.month.description
    }
    try record(.arrearsPaid(paidOut), by: .staff(StaffRoster.treasurer(of: place.county)))
  }
}
