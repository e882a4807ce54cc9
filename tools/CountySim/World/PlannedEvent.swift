import CaseEvents
import Casework
import EventEnvelope

/// An event beside the cases, planned for its moment.
struct PlannedEvent {
  let event: CaseEvent
  let instant: Instant
  /// The day that it is true of.
  let day: CivilDate
  let performer: Performer

  init(_ event: CaseEvent, _ instant: Instant, _ day: CivilDate, _ performer: Performer) {
    self.event = event
    self.instant = instant
    self.day = day
    self.performer = performer
  }

  /// The member of staff whom it concerns.
  var staff: String? { event.namedStaff.first }
}
