public import EventEnvelope
internal import LMDB
public import Proofs

/// An event as the ledger holds it, copied out.
public struct RecordedEvent: Sendable, Hashable {
  /// Its place in the ledger.
  public let position: Position
  /// When the ledger learnt it; never before the event in front of it.
  public let recordedAt: Instant
  /// What kind of event it is.
  public let type: UInt16
  /// The version of the payload's schema.
  public let schemaVersion: UInt8
  /// The day on which it is true.
  public let occurredOn: CivilDate
  /// Who acted.
  public let actor: Subject
  /// The office for which the actor acted.
  public let office: Office
  /// The earlier event that this one follows from.
  public let cause: Position?
  /// What it concerns, each with the thread back.
  public let subjects: [SubjectLink]
  /// The payload.
  public let payload: [UInt8]
  /// The RFC 6962 leaf hash of the whole record.
  public let recordHash: TreeHash

  /// Copies a record out of the map; its bytes must fit their hash.
  ///
  /// - Throws: `damaged`.
  public init(_ record: borrowing RecordView) throws(EventLogError) {
    recordHash = try record.checkedHash()
    position = record.position
    recordedAt = record.recordedAt
    type = record.type
    schemaVersion = record.schemaVersion
    occurredOn = record.occurredOn
    actor = try record.actor
    office = try record.office
    cause = record.cause
    subjects = try record.subjects
    let span = record.payload
    payload = Array(copying: span)
  }
}

/// A subject of an event, with the thread back to that subject's event before.
public struct SubjectLink: Sendable, Hashable {
  /// What the event concerns.
  public let subject: Subject
  /// The position of the subject's event before this one; nil where this is its first.
  public let previous: Position?

  /// Makes a link.
  public init(subject: Subject, previous: Position?) {
    self.subject = subject
    self.previous = previous
  }
}
