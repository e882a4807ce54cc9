public import EventEnvelope

/// How far a follower has come, and what keeps it: covers 1 … `position`, digest `digest`.
public struct FollowerStatus: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// How it goes.
  public let standing: FollowerStanding
  /// The last event that it has dealt with.
  public let position: Position
  /// How far it is behind.
  public let lag: FollowerLag
  /// The event that keeps it, if one does.
  public let failure: FollowerFailure?
  /// How many events are parked and not decided about.
  public let parked: UInt64
  /// How many rows there are.
  public let rows: Int
  /// The digest of the rows.
  public let digest: RowDigest
}

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

/// How far a follower is behind the log.
public struct FollowerLag: Hashable, Sendable {
  /// Events of the log that it hasn't dealt with.
  public let events: UInt64
  /// Whole seconds since the oldest of them was recorded; 0 where there is none.
  public let seconds: Int64

  /// No lag.
  public static let none = FollowerLag(events: 0, seconds: 0)

  init(events: UInt64, seconds: Int64) {
    self.events = events
    self.seconds = seconds
  }

  /// The lag of a follower at `position`.
  ///
  /// - Parameters:
  ///   - position: how far it has come.
  ///   - last: the log's last event.
  ///   - oldest: when the event after `position` was recorded, if there is one.
  ///   - now: the present time.
  init(position: Position, last: Position, oldest: Instant?, now: Instant) {
    guard position < last, let oldest else {
      self = .none
      return
    }
    let microseconds = now.microseconds.subtractingReportingOverflow(oldest.microseconds)
    self.init(
      events: last.rawValue - position.rawValue,
      seconds: microseconds.overflow ? 0 : max(0, microseconds.partialValue / 1_000_000))
  }
}
