public import CaseEvents
public import EventEnvelope

/// What a module proposes and nobody has decided yet (待处理建议).
public struct OpenProposal: Hashable, Sendable {
  /// The event in which it was made.
  public let position: Position
  /// The module.
  public let module: String
  /// What would happen; nil where the catalogue has no such event.
  public let type: EventType?
  /// The day that it would be true of.
  public let occurredOn: CivilDate?
  /// The payload, as JSON.
  public let payload: String
}
