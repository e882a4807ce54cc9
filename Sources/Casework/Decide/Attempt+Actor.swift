import CaseEvents
import EventEnvelope

extension Attempt {
  /// Finds out in which role the actor acts, and refuses one who holds no post on the day.
  convenience init(_ proposal: Proposal, in context: CaseContext) throws(Refusal) {
    let type = proposal.event.type
    let role: ActorRole
    switch ActorKind(proposal.actor) {
    case .person: role = .person
    case .system: role = .system
    case .staff:
      guard let posting = context.actor.posting(on: proposal.occurredOn), let posted = ActorRole(posting.role) else {
        throw Refusal(
          .actorPosted, event: type, facts: [.staff(String(proposal.actor.id)), .day(proposal.occurredOn)])
      }
      role = posted
    case nil: throw Refusal(.roleMayAct, event: type)
    }
    self.init(proposal: proposal, context: context, role: role, type: type)
  }

  /// The role, the post's office and the certificate; under delegation a township may act for the county.
  func checkActor(isDelegated: Bool = false) throws(Refusal) {
    let isDelegate = isDelegated && role == .township && type.isDelegable
    try require(type.actors.contains(role) || isDelegate, .roleMayAct, [.role(role)])
    guard let posting = context.actor.posting(on: day), role != .person, role != .system else { return }
    try require(posting.office.reaches(proposal.office), .officeOfPost, [.office(proposal.office)])
    guard rules.certifiedRoles.contains(role) else { return }
    try require(context.actor.isCertified(on: day), .actorCertified, [.staff(actorID), .day(day)])
  }
}

extension EventType {
  /// Whether a township decides it in the county's place where confirmation is delegated: 57 号 art 2.
  var isDelegable: Bool {
    switch self {
    case .enrolmentConfirmed, .enrolmentRefused, .amountAdjusted, .exitDecided, .gradualExitStarted,
      .gradualExitStepped, .gradualExitEnded:
      true
    default: false
    }
  }
}
