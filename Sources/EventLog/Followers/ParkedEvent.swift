public import EventEnvelope

/// An event that a follower has set aside and gone on without.
public struct ParkedEvent: Hashable, Sendable {
  /// Which event, why, how often and when.
  public let failure: FollowerFailure
  /// Who decided that the follower does without it; nil while that is open.
  public let skippedBy: Subject?

  /// Whether nothing has been decided about it yet.
  public var isOpen: Bool { skippedBy == nil }

  init(failure: FollowerFailure, skippedBy: Subject? = nil) {
    self.failure = failure
    self.skippedBy = skippedBy
  }
}
