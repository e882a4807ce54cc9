public import CaseEvents
public import EventEnvelope

/// The event by which a month's amount is what it is (金额依据).
public struct DueCause: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// What it is.
  public let type: EventType
  /// The reason or ground that it gives, as a code; empty where it gives none.
  public let code: String
  /// The fact, learnt late, for which it reaches back before its own first month; nil where it doesn't.
  public let fact: Position?

  /// The event that makes a statement of a case; nil where the case has none there.
  init?(_ change: StandingChange, of state: CaseState) {
    guard let event = state.event(at: change.position) else { return nil }
    position = change.position
    type = event.type
    code = change.ground
    fact = change.fact ?? (change.isDeparture ? change.position : nil)
  }
}

extension StandingChange {
  /// Whether it says that a member is gone.
  fileprivate var isDeparture: Bool {
    switch kind {
    case .departed, .died: true
    case .entered, .category, .enteredAlone, .leftAlone, .ends, .left, .amount, .suspended, .gradualExit,
      .gradualExitOver, .declared, .joined, .reviewDue, .reviewed, .corrected:
      false
    }
  }
}
