/// How it goes with a follower.
public enum FollowerStanding: String, Hashable, Sendable, CaseIterable {
  /// It has dealt with every event.
  case live
  /// There are events that it hasn't come to yet.
  case catchingUp = "catching-up"
  /// An event failed, and will be parked unless a later attempt succeeds.
  case retrying
  /// It waits before an event that it can't apply; nothing else lets it go on.
  case stuck
  /// The rows are of another version of the follower, or of another ledger; they are built anew at the next catch-up.
  case outdated

  /// The standing of a follower.
  init(isCurrent: Bool, failure: FollowerFailure?, stops: Bool, lag: FollowerLag) {
    self =
      if failure != nil { stops ? .stuck : .retrying } else if !isCurrent { .outdated } else if lag.events == 0 {
        .live
      } else { .catchingUp }
  }
}
