public import EventEnvelope
import EventLog

extension Instant {
  /// The present time.
  public static var now: Instant { SystemClock.now() }

  /// Whole seconds since 1970-01-01T00:00:00Z, as signatures state the time.
  public var secondsSinceEpoch: UInt64 { UInt64(max(0, microseconds / 1_000_000)) }
}

extension CivilDate {
  /// Today in China.
  public static var today: CivilDate { Instant.now.dateInChina }
}
