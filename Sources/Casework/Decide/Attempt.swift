import CaseEvents
import EventEnvelope

/// A proposal being decided: with its context, and the role in which its actor acts.
///
/// A class, so that handing it from guard to guard copies nothing: the simulator decides tens of millions of times.
final class Attempt {
  let proposal: Proposal
  let context: CaseContext
  let role: ActorRole
  let type: EventType
  /// The identifier of the actor.
  private(set) lazy var actorID = ActorKind.id(of: proposal.actor)

  init(proposal: Proposal, context: CaseContext, role: ActorRole, type: EventType) {
    self.proposal = proposal
    self.context = context
    self.role = role
    self.type = type
  }

  /// The day that the event would be true of.
  var day: CivilDate { proposal.occurredOn }
  /// The parameters.
  var rules: CaseRules { context.rules }

  /// Refuses unless the condition holds.
  func require(
    _ condition: Bool, _ guard: Guard, _ facts: @autoclosure () -> [Fact] = []
  ) throws(Refusal) {
    if !condition { throw Refusal(`guard`, event: type, facts: facts(), rules: rules) }
  }

  /// The day that the text names; refused where it is none.
  func date(_ text: String) throws(Refusal) -> CivilDate {
    guard let date = CivilDate(text) else { throw Refusal(.readable, event: type) }
    return date
  }

  /// The month that the text names; refused where it is none.
  func month(_ text: String) throws(Refusal) -> Month {
    guard let month = Month(text) else { throw Refusal(.readable, event: type) }
    return month
  }

  /// The day that the text names, on which something was done: not after the event's own day.
  func pastDate(_ text: String) throws(Refusal) -> CivilDate {
    let date = try date(text)
    try require(date <= day, .notInFuture, [.day(date), .requiredDay(day)])
    return date
  }
}
