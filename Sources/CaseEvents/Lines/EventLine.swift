public import EventEnvelope

/// An event as one line of CloudEvents 1.0 JSON: what import, export and county modules exchange.
public struct EventLine: Hashable, Sendable {
  /// The event's identifier within its source: ``position`` in digits, where it comes from a ledger.
  public var id: String
  /// The ledger that it comes from: its origin name.
  public var source: String
  /// When it was recorded (`time`); nil for an event that the ledger is to stamp.
  public var recordedAt: Instant?
  /// The day that it is true of (`occurredon`).
  public var occurredOn: CivilDate
  /// Who did it.
  public var actor: Subject
  /// The office in whose name it was done.
  public var office: Office
  /// What it concerns, the primary subject first; never none.
  public var subjects: [Subject]
  /// The event that caused it.
  public var cause: Position?
  /// Its place in the ledger (`sequence`).
  public var position: Position?
  /// The digest of its record: `sha256:` and 64 hexadecimal digits.
  public var recordHash: String?
  /// The version of its schema.
  public var schemaVersion: UInt16?
  /// What happened.
  public var event: CaseEvent

  /// Makes a line from its parts; for what it concerns see ``CaseEvent/subjects(primary:)``.
  public init(
    id: String, source: String, recordedAt: Instant?, occurredOn: CivilDate, actor: Subject, office: Office,
    subjects: [Subject], cause: Position? = nil, position: Position? = nil, recordHash: String? = nil,
    schemaVersion: UInt16? = nil, event: CaseEvent
  ) {
    self.id = id
    self.source = source
    self.recordedAt = recordedAt
    self.occurredOn = occurredOn
    self.actor = actor
    self.office = office
    self.subjects = subjects
    self.cause = cause
    self.position = position
    self.recordHash = recordHash
    self.schemaVersion = schemaVersion
    self.event = event
  }
}
