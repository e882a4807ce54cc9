import CountyKit
import EventEnvelope

extension ModuleEvent {
  /// The day in China on which it was recorded, or that it is true of where no moment is said: an office can't answer
  /// before it knows.
  var knownOn: CivilDate? { Instant(recordedAt)?.dateInChina ?? CivilDate(occurredOn) }
}
