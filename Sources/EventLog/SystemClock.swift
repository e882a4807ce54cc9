public import EventEnvelope
internal import FoundationEssentials

/// The system's clock.
public enum SystemClock {
  /// The present time, to the microsecond.
  public static func now() -> Instant {
    Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
  }
}
