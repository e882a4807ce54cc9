public import CaseEvents
public import EventEnvelope

/// A decision of the case that the household must be told of.
public struct CaseDecision: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// What kind of event it is.
  public let type: EventType
  /// The day of the decision.
  public let decidedOn: CivilDate
  /// The day by which the household should be told, where a rule or the decision sets one.
  public let noticeDueOn: CivilDate?
  /// The day the household was told (书面告知); nil while it was not.
  public internal(set) var notifiedOn: CivilDate?
}
