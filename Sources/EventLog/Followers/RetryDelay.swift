public import EventEnvelope

/// How long to wait before an event is tried again: a second, then twice as long each time, at most five minutes.
public enum RetryDelay {
  /// The longest delay, in seconds.
  static let longest: Int64 = 300

  /// The delay after so many failures in a row, in seconds.
  static func seconds(after failures: UInt32) -> Int64 {
    min(longest, 1 << Int64(min(max(failures, 1) - 1, 16)))
  }

  /// When to try again what failed at `instant` for the last time.
  public static func next(after failures: UInt32, at instant: Instant) -> Instant {
    Instant(microseconds: instant.microseconds &+ seconds(after: failures) * 1_000_000)
  }
}
