public import EventEnvelope

/// An event as it stands in the ledger: what happened, when, when it was recorded, and who did it.
public struct LedgerEntry: Hashable, Sendable {
  /// Its place in the ledger.
  public let position: Position
  /// When the ledger learnt it.
  public let recordedAt: Instant
  /// The day that it is true of.
  public let occurredOn: CivilDate
  /// Who did it, such as `staff/431026-t01-3`, `person/…` or `system/…`.
  public let actor: Subject
  /// The office in whose name it was done.
  public let office: Office
  /// What happened.
  public let event: CaseEvent
  /// The last correction that put it right; nil where it stands as it was recorded.
  public let correctedAt: Position?

  /// Makes an entry from its parts.
  public init(
    position: Position, recordedAt: Instant, occurredOn: CivilDate, actor: Subject, office: Office, event: CaseEvent,
    correctedAt: Position? = nil
  ) {
    self.position = position
    self.recordedAt = recordedAt
    self.occurredOn = occurredOn
    self.actor = actor
    self.office = office
    self.event = event
    self.correctedAt = correctedAt
  }
}
