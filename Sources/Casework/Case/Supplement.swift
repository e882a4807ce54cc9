public import EventEnvelope

/// The one list of what is missing (一次性告知) and what of it is still to come.
public struct Supplement: Hashable, Sendable {
  /// Codes of what has not come in yet.
  public internal(set) var missing: [String]
  /// The day by which it should be in; nil where the event names no day that exists.
  public let dueOn: CivilDate?
}
