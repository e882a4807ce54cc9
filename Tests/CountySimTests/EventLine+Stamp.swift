import CaseEvents
import EventEnvelope

extension EventLine {
  /// When the generator says that it was recorded; it always does.
  var stampedAt: Instant { recordedAt ?? .earliest }
}
