public import CaseEvents
public import Casework
public import EventEnvelope
public import EventLog
internal import Proofs

/// An event of the catalogue that is to be recorded: what it says, and its coordinates.
///
/// The only way to what a log takes: whatever is recorded has been held to the rules of its type.
public struct EventDraft: Hashable, Sendable {
  /// The version of the schemas by which payloads are written.
  public static let schemaVersion: UInt8 = 1

  /// What happened.
  public let event: CaseEvent
  /// The day on which it is true.
  public let occurredOn: CivilDate
  /// Who acts.
  public let actor: Subject
  /// The office for which the actor acts.
  public let office: Office
  /// The earlier event that this one follows from.
  public let cause: Position?
  /// What it concerns, the primary subject first.
  public let subjects: [Subject]
  private let schemaVersion: UInt8
  private let recordedAt: Instant?
  private let expectedHash: TreeHash?

  /// Drafts an event that was decided on.
  ///
  /// - Parameters:
  ///   - event: the event proposed, or one that follows from it.
  ///   - primary: the subject whose event it is.
  ///   - proposal: who acts, for which office, and the day.
  ///   - cause: the earlier event that it follows from.
  ///   - others: subjects that it concerns besides those that its payload names; of these as many as there is room for.
  ///   - moment: when it is said to be recorded, in a ledger that takes given times; nil for the ledger's own time.
  /// - Throws: a fault where the payload doesn't keep the rules of its type, or `primary` isn't what it is about.
  public init(
    _ event: CaseEvent, of primary: Subject, by proposal: Proposal, cause: Position? = nil,
    alsoAbout others: [Subject] = [], recordedAt moment: Instant? = nil
  ) throws(PayloadFault) {
    try event.validate()
    self.event = event
    self.occurredOn = proposal.occurredOn
    self.actor = proposal.actor
    self.office = proposal.office
    self.cause = cause
    self.subjects = try event.subjects(primary: primary).prefix(Limits.subjects - others.count) + others
    if let number = PersonalNumber.first(in: proposal.actor.id) {
      throw PayloadFault(path: "actor", reason: .inClear(number))
    }
    schemaVersion = Self.schemaVersion
    recordedAt = moment
    expectedHash = nil
  }

  /// Drafts the event of a line, which was held to the rules as it was read.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - position: where the event will stand; only there the hash that the line names is expected of its record.
  ///   - moved: where the event stands that the line refers to by this number.
  /// - Throws: what `moved` throws.
  public init<Fault: Error>(
    _ line: EventLine, at position: Position, moving moved: (UInt64) throws(Fault) -> Position
  ) throws(Fault) {
    event = try line.event.mapReferences { (number) throws(Fault) in try moved(number).rawValue }
    occurredOn = line.occurredOn
    actor = line.actor
    office = line.office
    if let named = line.cause { cause = try moved(named.rawValue) } else { cause = nil }
    subjects = line.subjects
    schemaVersion = UInt8(clamping: line.schemaVersion ?? UInt16(Self.schemaVersion))
    recordedAt = line.recordedAt
    let isWhereItStood = line.position == position && line.recordedAt != nil
    expectedHash =
      isWhereItStood ? line.recordHash.flatMap { TreeHash(String($0.dropFirst("sha256:".utf8.count))) } : nil
  }

  /// What the log takes, with the payload in clear.
  public var newEvent: NewEvent { newEvent(payload: event.serialized(), finishing: nil) }

  /// What the log takes, with a payload that is made once the position is known.
  ///
  /// - Parameters:
  ///   - payload: a payload of the same length.
  ///   - finishing: makes the payload that is recorded. The hash that a line names is that of the event in clear, which
  ///     is never recorded: it isn't expected of this one.
  /// - Returns: the event.
  public func newEvent(payload: [UInt8], finishing: PayloadFinishing?) -> NewEvent {
    NewEvent(
      type: event.type.rawValue, schemaVersion: schemaVersion, occurredOn: occurredOn, actor: actor, office: office,
      cause: cause, subjects: subjects, payload: payload, finishing: finishing, recordedAt: recordedAt,
      expectedHash: finishing == nil ? expectedHash : nil)
  }
}
