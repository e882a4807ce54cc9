/// What became of an offer (采集结果).
public struct OfferDecision: Hashable, Sendable {
  /// What can become of it.
  public enum Outcome: Hashable, Sendable {
    /// It became the event at this position.
    case recorded(position: UInt64)
    /// It stands as a proposal at this position, and a member of staff has to decide on it.
    case waiting(position: UInt64)
    /// It may not become an event, and why.
    case refused(reason: String)
  }

  /// The offer's key.
  public var key: String
  /// What became of it.
  public var outcome: Outcome

  /// Makes a decision.
  public init(key: String, _ outcome: Outcome) {
    self.key = key
    self.outcome = outcome
  }
}
