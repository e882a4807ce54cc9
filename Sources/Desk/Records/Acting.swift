public import CaseEvents
public import Casework
public import EventEnvelope

/// Who acts, in which office's name, and on which day.
public struct Acting: Hashable, Sendable {
  /// Who acts.
  public let actor: Subject
  /// The office that acts.
  public let office: Office
  /// The day that it is true of; nil for the day on which it is recorded.
  public let day: CivilDate?
  /// Why it is entered long after that day, as a code; nil where nothing is said.
  public let lateReason: String?

  /// Names who acts.
  ///
  /// - Parameters:
  ///   - actor: who acts.
  ///   - office: the office that acts.
  ///   - day: the day that it is true of; nil for the day on which it is recorded.
  ///   - lateReason: why it is entered long after that day, as a code.
  public init(_ actor: Subject, of office: Office, on day: CivilDate? = nil, lateReason: String? = nil) {
    (self.actor, self.office, self.day, self.lateReason) = (actor, office, day, lateReason)
  }

  /// What they would have recorded.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - usual: the day where none is named; nil for today.
  /// - Returns: what is put to the rules.
  public func proposal(_ event: CaseEvent, usually usual: CivilDate? = nil) -> Proposal {
    Proposal(
      event: event, occurredOn: day ?? usual ?? .today, actor: actor, office: office, today: .today,
      lateReason: lateReason)
  }
}
