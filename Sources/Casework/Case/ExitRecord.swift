public import EventEnvelope

/// The end of an enrolment, decided (退出决定).
public struct ExitRecord: Hashable, Sendable {
  /// Where the decision stands.
  public let position: Position
  /// The first month without pay.
  public let stopMonth: Month
  /// The notice of the exit (退出公示); nil while none was given.
  public internal(set) var notice: PublicNotice?
  /// Whether it has taken effect.
  public internal(set) var isEffective = false
}
