public import CaseEvents
public import EventEnvelope

/// What a case remembers of each of its events: where it stands, what it is, when it was true, and who did it.
public struct EventMark: Hashable, Sendable {
  /// Its place in the ledger.
  public let position: Position
  /// The type of the event.
  public let type: EventType
  /// The day that it is true of.
  public let occurredOn: CivilDate
  /// Who did it.
  public let actor: Subject
}
