/// What a follower does about an event that it can't apply.
public enum FailurePolicy: Hashable, Sendable {
  /// Stops before it, for rows that are wrong unless they are complete; tries again later and later.
  case stop
  /// Tries so many times, then parks the event and goes on with the next one.
  case park(afterAttempts: UInt32)

  /// Whether the event is parked once it has failed so often.
  func parks(after attempts: UInt32) -> Bool {
    switch self {
    case .stop: false
    case .park(let most): attempts >= most
    }
  }
}
