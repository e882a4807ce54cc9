public import EventEnvelope

/// A dispute about the case (申诉).
public struct DisputeRecord: Hashable, Sendable {
  /// Its identifier.
  public let id: String
  /// The day by which it should be settled.
  public internal(set) var dueOn: CivilDate?
  /// Whether it has been settled.
  public internal(set) var isResolved = false
}
