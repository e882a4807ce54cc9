import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// Disputes about decisions.
extension CaseScript {
  /// The family disputes a decision; gives the dispute's identifier.
  mutating func openDispute(about decision: UInt64) throws(ScriptEnd) -> String {
    let id = "dispute-\(number)-\(state.disputes.count + 1)"
    let opened = DisputeOpened.with {
      $0.dispute = id
      $0.aboutPosition = decision
      $0.channel = random.pick(weighted: [
        Weighted(60, DisputeChannel.office), Weighted(30, .hotline), Weighted(10, .reconsideration),
      ])
      $0.dueOn = today.adding(days: 60).description
    }
    try record(.disputeOpened(opened), by: .person(familyVoice, place.township))
    return id
  }

  /// The member who speaks for the family: the first who lives.
  var familyVoice: String { state.household.members.first { $0.diedOn == nil }?.id ?? family.applicant.id }

  /// The county settles a dispute.
  mutating func resolveDispute(_ id: String, _ outcome: DisputeOutcome) throws(ScriptEnd) {
    let resolved = DisputeResolved.with {
      $0.dispute = id
      $0.outcome = outcome
      $0.reasons = outcome == .upheld ? ["decision-not-supported"] : ["decision-supported"]
    }
    try record(.disputeResolved(resolved), by: .staff(StaffRoster.approver(of: place.county)))
  }

  /// Runs a dispute that stands on the agenda.
  mutating func dispute(about decision: UInt64) throws(ScriptEnd) {
    let id = try openDispute(about: decision)
    // One decision reinstates a household; whoever was enrolled alone would be enrolled anew by another.
    let isWhole = state.enrolment?.singles.isEmpty ?? false
    let upheld = state.phase == .exited && isWhole && random.chance(permille: 550)
    let day = world.clock.day(random.within(10...28), after: today)
    agenda.enter(.disputeDecided(id: id, upheld: upheld), at: OfficeClock.sitting(on: day, random: &random))
  }

  /// Settles it; upheld after an exit, the family is enrolled again.
  mutating func decideDispute(_ id: String, upheld: Bool) throws(ScriptEnd) {
    try resolveDispute(id, upheld ? .upheld : .dismissed)
    guard upheld, state.phase == .exited else { return }
    wait(workingDays: random.within(1...4))
    try reinstate()
  }

  /// Restores what the exit took, from its first month on, and has the months since paid.
  private mutating func reinstate() throws(ScriptEnd) {
    guard let enrolment = state.enrolment, let exit = state.exit, !exit.stands else { return }
    let lost = state.lostByExit ?? (from: exit.stopMonth, fen: 0)
    let confirmed = ReinstatementConfirmed.with {
      $0.ground = "dispute-upheld"
      $0.fromMonth = lost.from.description
      $0.amountFen = lost.fen
      $0.nextReviewOn = nextReview(after: today, enrolment.reviewClass).description
      $0.category = enrolment.category
      $0.persons = state.household.countedPersons
    }
    let decision = try record(.reinstatementConfirmed(confirmed), by: confirmer)
    enterNotification(of: decision)
    try settleUnderpayment(from: lost.from, ground: decision)
  }
}
