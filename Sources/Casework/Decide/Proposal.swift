public import CaseEvents
public import EventEnvelope

/// An event that someone would record: the one form of a command (拟记录的事件).
public struct Proposal: Hashable, Sendable {
  /// What is to be recorded.
  public let event: CaseEvent
  /// The day that it would be true of.
  public let occurredOn: CivilDate
  /// Who does it.
  public let actor: Subject
  /// The office in whose name it is done.
  public let office: Office
  /// The day on which it would be recorded, in China.
  public let today: CivilDate
  /// Why it is entered long after its day, as a code; nil where nothing is said.
  public let lateReason: String?

  /// Makes a proposal from its parts.
  public init(
    event: CaseEvent, occurredOn: CivilDate, actor: Subject, office: Office, today: CivilDate, lateReason: String? = nil
  ) {
    self.event = event
    self.occurredOn = occurredOn
    self.actor = actor
    self.office = office
    self.today = today
    self.lateReason = lateReason
  }

  /// What explains it, recorded right before it; nil where nothing is said, and for an application, which needs no reason
  /// and begins its case.
  public var explanation: Proposal? {
    guard let lateReason, event.type != .applicationSubmitted else { return nil }
    var explained = LateEntryExplained()
    explained.reason = lateReason
    return Proposal(
      event: .lateEntryExplained(explained), occurredOn: occurredOn, actor: actor,
      office: office,
      today: today)
  }
}
