public import EventEnvelope
public import Proofs

/// An event to be recorded.
public struct NewEvent: Sendable, Hashable {
  /// What kind of event it is; the numbers belong to the domain.
  public var type: UInt16
  /// The version of the payload's schema.
  public var schemaVersion: UInt8
  /// The day on which it is true, not after the day of recording.
  public var occurredOn: CivilDate
  /// Who acts.
  public var actor: Subject
  /// The office for which the actor acts, in the ledger's scope.
  public var office: Office
  /// The earlier event that this one follows from.
  public var cause: Position?
  /// What the event concerns: 1 to ``Limits/subjects``, each once.
  public var subjects: [Subject]
  /// The payload; the ledger never looks into it.
  public var payload: [UInt8]
  /// What makes the payload that is recorded, of the same length, once the position is known; nil where ``payload`` is it.
  ///
  /// Its outcome can't be foreseen, so it goes badly with ``expectedHash``: the record would be refused.
  public var finishing: PayloadFinishing?
  /// When it was first recorded elsewhere: only for ledgers that take given times, until their first live event.
  public var recordedAt: Instant?
  /// The hash that the record must come to, for events that were recorded elsewhere; nil where it doesn't matter.
  public var expectedHash: TreeHash?

  /// Makes an event.
  public init(
    type: UInt16, schemaVersion: UInt8, occurredOn: CivilDate, actor: Subject, office: Office, cause: Position? = nil,
    subjects: [Subject], payload: [UInt8], finishing: PayloadFinishing? = nil, recordedAt: Instant? = nil,
    expectedHash: TreeHash? = nil
  ) {
    self.type = type
    self.schemaVersion = schemaVersion
    self.occurredOn = occurredOn
    self.actor = actor
    self.office = office
    self.cause = cause
    self.subjects = subjects
    self.payload = payload
    self.finishing = finishing
    self.recordedAt = recordedAt
    self.expectedHash = expectedHash
  }
}
