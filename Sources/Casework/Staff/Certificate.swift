public import EventEnvelope

/// A certificate of training (培训合格).
public struct Certificate: Hashable, Sendable {
  /// The course.
  public let course: String
  /// The first day on which it holds.
  public let from: CivilDate
  /// The last day on which it holds.
  public internal(set) var until: CivilDate
}
