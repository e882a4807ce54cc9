import CaseEvents
import EventEnvelope

/// A proposal being decided: with its context, and the role in which its actor acts.
struct Attempt {
  let proposal: Proposal
  let context: CaseContext
  let role: ActorRole
  let type: EventType

  /// The day that the event would be true of.
  var day: CivilDate { proposal.occurredOn }
  /// The parameters.
  var rules: CaseRules { context.rules }
  /// The identifier of the actor.
  var actorID: String { String(proposal.actor.id) }

  /// Refuses unless the condition holds.
  func require(
    _ condition: Bool, _ guard: Guard, _ facts: @autoclosure () -> [Fact] = []
  ) throws(Refusal) {
    if !condition { throw Refusal(`guard`, event: type, facts: facts()) }
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
