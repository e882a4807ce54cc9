import EventEnvelope
import EventLog

/// An append that the simulation means to make, and what must come of it.
struct Proposal {
  /// What must come of it on a sound disk.
  enum Expectation {
    /// It is recorded.
    case recorded
    /// It is refused, with this error.
    case refused(EventLogError)
  }

  var events: [NewEvent]
  var condition = Condition.always
  var tracking: Tracking?
  var expectation = Expectation.recorded
}
