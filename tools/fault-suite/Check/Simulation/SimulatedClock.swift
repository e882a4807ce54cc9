import EventEnvelope
import Synchronization

/// A clock that the simulation sets, forwards and back.
final class SimulatedClock: Sendable {
  private let time = Mutex(Instant(microseconds: 1_700_000_000_000_000))

  /// The time.
  var now: Instant { time.withLock { $0 } }

  /// Moves the time; backwards where negative.
  func move(byMicroseconds microseconds: Int64) {
    time.withLock { $0 = Instant(microseconds: $0.microseconds + microseconds) }
  }
}
