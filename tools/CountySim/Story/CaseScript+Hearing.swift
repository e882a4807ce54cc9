import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// The hearing before a reduction or an end, since the Law asks for one.
extension CaseScript {
  /// Has the household heard, and moves to a day on which it may be decided; nothing where nobody is left to hear, or the
  /// day lies before the Law.
  ///
  /// - Parameters:
  ///   - measure: the heaviest that is thought of.
  ///   - amount: what the household is told that it would receive a month, in fen; nil where it is told of no amount.
  ///   - reasons: why.
  /// - Throws: where the run ends before, or the rules refuse it.
  ///
  /// Assumed: four of five households answer within some days, a third of them against it; the others let the time pass.
  mutating func hear(_ measure: Measure, to amount: Int? = nil, reasons: [String]) throws(ScriptEnd) {
    guard Guard.heardFirst.isInForce(on: today), !state.household.isExtinct else { return }
    let last = today.adding(days: rules.hearing.days)
    let invited = ViewsInvited.with {
      $0.measure = measure
      $0.reasons = reasons
      if let amount { $0.amountFen = Int64(amount) }
      if measure == .end { $0.fromMonth = today.month.next.description }
      $0.answerByOn = last.description
      $0.medium = .inPerson
    }
    let invitation = try record(.viewsInvited(invited), by: clerk)
    guard random.chance(permille: 800) else { return wait(until: last.adding(days: 1)) }
    wait(workingDays: random.within(0...2))
    let heard = ViewsHeard.with {
      $0.invitationPosition = invitation
      $0.heardOn = today.description
      $0.medium = .inPerson
      $0.view = random.chance(permille: 330) ? .objects : .agrees
    }
    try record(.viewsHeard(heard), by: clerk)
    wait(workingDays: random.within(0...1))
  }

  /// The family itself asks for the end, and so has been heard.
  mutating func askForTheEnd() throws(ScriptEnd) {
    guard Guard.heardFirst.isInForce(on: today) else { return }
    let asked = ChangeReported.with {
      $0.kind = "end-requested"
      $0.fromOn = today.description
      $0.source = .family
    }
    try record(.changeReported(asked), by: .person(familyVoice, place.township))
  }
}
