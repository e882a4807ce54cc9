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
}
