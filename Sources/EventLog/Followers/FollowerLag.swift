internal import EventEnvelope

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
