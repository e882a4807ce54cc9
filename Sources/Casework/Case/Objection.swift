public import EventEnvelope

/// An objection raised during the notice (异议).
public struct Objection: Hashable, Sendable {
  /// Its identifier within the case.
  public let id: String
  /// Where it was filed.
  public let position: Position
  /// Whether it has been settled.
  public internal(set) var isResolved = false
}
