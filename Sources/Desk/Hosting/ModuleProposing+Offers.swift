import CaseEvents
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Wording

extension ModuleProposing {
  /// Decides on what a module has from outside the stream, each thing once for ever.
  ///
  /// - Returns: what became of each, in their order.
  /// - Throws: ``Problem`` where they aren't in order, or what the log refused.
  mutating func decide(_ offers: [ModuleOffer]) async throws -> [OfferDecision] {
    let keys = Set(offers.map(\.key))
    guard offers.count <= ModuleLimits.offers, keys.count == offers.count, offers.allSatisfy(\.hasProperKey) else {
      throw ModuleProblem.badOffers
    }
    var decisions: [OfferDecision] = []
    for offer in offers { decisions.append(OfferDecision(key: offer.key, try await outcome(of: offer))) }
    return decisions
  }

  private mutating func outcome(of offer: ModuleOffer) async throws -> OfferDecision.Outcome {
    // A key is recorded with what it led to: a module that was killed before it could tidy up offers it again.
    guard let once = Subject(kind: "once", id: "\(manifest.id):\(offer.key)") else { throw ModuleProblem.badOffers }
    if let before = try recorded(once) { return before }
    switch try await decide(offer.proposal, cause: nil, standing, once: once) {
    case .recorded(let position):
      tally.accepted += 1
      return .recorded(position: position.rawValue)
    case .waiting(let position):
      tally.waiting += 1
      return .waiting(position: position.rawValue)
    case .refused(let reason):
      tally.refuseOffer()
      return .refused(reason: reason.english)
    }
  }

  private func recorded(_ once: Subject) throws -> OfferDecision.Outcome? {
    let snapshot = try log.snapshot()
    let position = try snapshot.head(of: once).last
    guard position != .origin, let event = try snapshot.event(at: position) else { return nil }
    return event.type == EventType.proposalMade.rawValue
      ? .waiting(position: position.rawValue) : .recorded(position: position.rawValue)
  }
}
