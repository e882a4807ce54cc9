import EventEnvelope
import EventLog

extension Instant {
  /// The present time.
  static var now: Instant { SystemClock.now() }
}

extension CivilDate {
  /// Today in China.
  static var today: CivilDate { Instant.now.dateInChina }
}
