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

/// Makes an event's payload at its position, in the transaction that records it.
///
/// For what binds a payload to its place, such as an encryption that takes the position as associated data. Two are equal
/// where they are the same object.
public final class PayloadFinishing: Sendable {
  private let make: @Sendable (Position) throws -> [UInt8]

  /// Makes a finishing.
  ///
  /// - Parameter make: makes the payload for a position, as long as the event's ``NewEvent/payload``. It may be called
  ///   more than once, and runs on the writer thread: it must be quick, and must not append.
  public init(_ make: @escaping @Sendable (Position) throws -> [UInt8]) { self.make = make }

  /// The payload at a position; nil where it can't be made, or isn't of that length.
  func payload(at position: Position, byteCount: Int) -> [UInt8]? {
    guard let payload = try? make(position), payload.count == byteCount else { return nil }
    return payload
  }
}

extension PayloadFinishing: Hashable {
  /// Whether both are the same object.
  public static func == (one: PayloadFinishing, other: PayloadFinishing) -> Bool { one === other }

  /// Hashes the object's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension NewEvent {
  /// The event with the payload that it has at the position.
  ///
  /// - Throws: `payloadUnfinished`.
  func finished(at position: Position) throws(EventRefusal) -> NewEvent {
    guard let finishing else { return self }
    guard let payload = finishing.payload(at: position, byteCount: payload.count) else { throw .payloadUnfinished }
    var event = self
    event.payload = payload
    return event
  }
}
