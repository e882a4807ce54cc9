import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// What is missing, and whether the application is taken.
extension CaseScript {
  /// Goes from the application to its acceptance; false where the case ends before.
  mutating func passIntake() throws(ScriptEnd) -> Bool {
    try declareRelative()
    if random.chance(permille: 160) {
      guard try supplement() else { return false }
    } else {
      wait(workingDays: random.within(0...2))
    }
    if random.chance(permille: 12) {
      try notAccept("registered-elsewhere")
      return false
    }
    if random.chance(permille: 14) {
      try withdraw()
      return false
    }
    try record(.applicationAccepted(ApplicationAccepted.with { $0.acceptedOn = today.description }), by: clerk)
    return true
  }

  /// Asks once for what is missing; false where it never comes.
  private mutating func supplement() throws(ScriptEnd) -> Bool {
    wait(workingDays: random.within(0...2))
    let missing = random.pick([["bank-statement"], ["disability-card"], ["discharge-summary", "receipts"]])
    let requested = SupplementRequested.with {
      $0.missing = missing
      $0.dueOn = world.clock.day(10, after: today).description
    }
    try record(.supplementRequested(requested), by: clerk)
    wait(workingDays: random.within(1...8))
    if random.chance(permille: 70) {
      wait(workingDays: 6)
      try notAccept("supplement-missing")
      return false
    }
    try record(.supplementReceived(SupplementReceived.with { $0.received = missing }), by: applicant)
    wait(workingDays: random.within(0...2))
    return true
  }

  /// A cadre of the village is a close relative: a case in some twenty, in villages whose cadres are on the register.
  private mutating func declareRelative() throws(ScriptEnd) {
    guard place.villageIndex < StaffRoster.registeredVillages, random.chance(permille: 90) else { return }
    let declared = RelativeRelationDeclared.with {
      $0.staff = StaffRoster.cadre(of: place).id
      $0.person = family.applicant.id
      $0.relation = random.pick(["sibling", "parent", "child", "spouse-sibling"])
    }
    try record(.relativeRelationDeclared(declared), by: clerk)
  }

  private mutating func notAccept(_ reason: String) throws(ScriptEnd) {
    let decision = try record(
      .applicationNotAccepted(ApplicationNotAccepted.with { $0.reasons = [reason] }), by: clerk)
    wait(workingDays: random.within(0...2))
    try notify(decision, by: clerk)
  }

  /// The family takes its application back.
  mutating func withdraw() throws(ScriptEnd) {
    let reason = random.pick(["found-work", "family-decision", "moved"])
    try record(.applicationWithdrawn(ApplicationWithdrawn.with { $0.reason = reason }), by: applicant)
  }

  /// Tells the family of a decision, in writing.
  mutating func notify(_ decision: UInt64, by performer: Performer) throws(ScriptEnd) {
    let drawn = random.pick(weighted: [Weighted(55, Medium.letter), Weighted(30, .inPerson), Weighted(15, .message)])
    let isWritten = Guard.refusalInWriting.isInForce(on: today)
    let notified = DecisionNotified.with {
      $0.decisionPosition = decision
      $0.medium = drawn == .message && isWritten ? .letter : drawn
      $0.notifiedOn = today.description
      $0.receipt = "receipt-\(number)-\(entries.count + 1)"
    }
    try record(.decisionNotified(notified), by: performer)
  }
}
