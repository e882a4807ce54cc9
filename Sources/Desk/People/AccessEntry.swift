public import EventEnvelope
import EventLog
import FoundationEssentials

/// One reading of sealed fields, or a wish that was refused: who read about whom, for what, and who approved it.
public struct AccessEntry: Sendable {
  /// The longest purpose, in bytes.
  public static let longestPurpose = 200

  /// What is stored besides the coordinates of the event.
  private struct Payload: Codable {
    let purpose: String
    let approvedBy: String?
    let refusedBy: String?
  }

  /// What was done.
  public let kind: AccessKind
  /// Who read.
  public let actor: Subject
  /// The office that read.
  public let office: Office
  /// The day.
  public let day: CivilDate
  /// Whom it concerns; none where nobody was found.
  public let persons: [Subject]
  /// A code or a few words, never a datum of the person.
  public let purpose: String
  /// Who else approved it; nil where nobody did.
  public let approver: Subject?
  /// The rule that stood in the way; nil where nothing did.
  public let refusedBy: String?

  /// The event that records it.
  func newEvent() throws -> NewEvent {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let payload = try encoder.encode(Payload(purpose: purpose, approvedBy: approver?.description, refusedBy: refusedBy))
    var subjects = [actor]
    for subject in persons + [approver].compactMap(\.self)
    where subjects.count < Limits.subjects && !subjects.contains(subject) { subjects.append(subject) }
    return NewEvent(
      type: kind.rawValue, schemaVersion: 1, occurredOn: day, actor: actor, office: office, subjects: subjects,
      payload: Array(payload))
  }

  /// What a recorded entry says; nil where it is none of these.
  init?(_ recorded: RecordedEvent) {
    guard let kind = AccessKind(rawValue: recorded.type),
      let payload = try? JSONDecoder().decode(Payload.self, from: Data(recorded.payload))
    else { return nil }
    self.init(
      kind: kind, actor: recorded.actor, office: recorded.office, day: recorded.occurredOn,
      persons: recorded.subjects.map(\.subject).filter { $0.kind == "person" }, purpose: payload.purpose,
      approver: payload.approvedBy.flatMap { Subject($0) }, refusedBy: payload.refusedBy)
  }

  init(
    kind: AccessKind, actor: Subject, office: Office, day: CivilDate, persons: [Subject], purpose: String,
    approver: Subject?, refusedBy: String? = nil
  ) {
    self.kind = kind
    self.actor = actor
    self.office = office
    self.day = day
    self.persons = persons
    self.purpose = purpose
    self.approver = approver
    self.refusedBy = refusedBy
  }
}
