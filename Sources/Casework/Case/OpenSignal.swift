public import CaseEvents
public import EventEnvelope

/// A signal about a household that nobody has triaged yet (待处置预警).
public struct OpenSignal: Hashable, Sendable {
  /// The event that raised it.
  public let position: Position
  /// What it tells of.
  public let kind: SignalKind
  /// How grave it is.
  public let level: SignalLevel
  /// The day by which it should be triaged.
  public let dueOn: CivilDate?
}
