public import CaseEvents
public import EventEnvelope

/// An event on its way from the ledger to a module: what the record's header says, and the payload as it was recorded.
///
/// No sealed field gets to a module but what a grant names and the feed has opened.
public struct FeedEvent: Sendable {
  /// The payload.
  public enum Payload: Sendable {
    /// As it was recorded, in Protocol Buffers' binary form: no sealed field is seen.
    case recorded([UInt8])
    /// With fields that were opened for the module, and the paths of those that it was granted, such as `members.identity`;
    /// others aren't seen, whether they are open or not.
    case opened(CaseEvent, granted: Set<String>)
  }

  /// Its place in the ledger.
  public let position: Position
  /// When the ledger learnt it.
  public let recordedAt: Instant
  /// What kind of event it is.
  public let type: EventType
  /// The version of the payload's schema.
  public let schemaVersion: UInt8
  /// The day on which it is true.
  public let occurredOn: CivilDate
  /// Who acted.
  public let actor: Subject
  /// The office for which.
  public let office: Office
  /// What it concerns, the primary subject first.
  public let subjects: [Subject]
  /// The earlier event that it follows from.
  public let cause: Position?
  /// The payload.
  public let payload: Payload
  /// The ledger's origin name.
  public let origin: String

  /// Makes one from a record's parts.
  public init(
    position: Position, recordedAt: Instant, type: EventType, schemaVersion: UInt8, occurredOn: CivilDate,
    actor: Subject, office: Office, subjects: [Subject], cause: Position?, payload: Payload, origin: String
  ) {
    (self.position, self.recordedAt, self.type, self.schemaVersion) = (position, recordedAt, type, schemaVersion)
    (self.occurredOn, self.actor, self.office, self.subjects) = (occurredOn, actor, office, subjects)
    (self.cause, self.payload, self.origin) = (cause, payload, origin)
  }
}
