import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// Members of marginal families who are enrolled alone (单人保).
extension CaseScript {
  /// Enrols the first member whom the rules would enrol.
  mutating func enrolSingle() throws(ScriptEnd) {
    guard state.phase == .active, state.category == .marginal, singleCandidate != nil else { return }
    // Whatever came in since the last assessment asks for another.
    if let made = state.assessment?.position, made < state.latestFact ?? .origin { try assess() }
    guard let single = assessment?.alone.first(where: { $0.fen > 0 }) else { return }
    let enrolled = SinglePersonEnrolled.with {
      $0.person = single.person
      $0.ground = single.ground
      $0.householdPerCapitaFen = single.perCapitaFen
      $0.multipleBp = UInt32(single.multipleBasisPoints)
      $0.amountFen = single.fen
      $0.firstPayMonth = today.month.next.description
      $0.nextReviewOn = nextReview(after: today, reviewClass).description
    }
    let decision = try record(.singlePersonEnrolled(enrolled), by: confirmer)
    enterNotification(of: decision)
  }
}
