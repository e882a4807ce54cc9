import EventEnvelope
import Glibc

extension Instant {
  /// The system's clock, to the microsecond.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}

extension CivilDate {
  /// Today in China.
  static var today: CivilDate { Instant.now.dateInChina }
}
