import CaseEvents
import EventEnvelope

/// An event between being made and being written: where it belongs in time, and its payload as bytes.
///
/// References in the payload name events of the same stream by provisional positions, see ``ProvisionalPosition``.
struct Frame: Sendable {
  let recordedAt: Instant
  let occurredOn: CivilDate
  /// The case's number, 0 for what stands before all cases, or the number of a payment list above all cases.
  let stream: UInt64
  /// The place in the stream, from 1.
  let ordinal: UInt16
  /// How many times later events name this one.
  var uses: UInt16 = 0
  /// The places in the stream of the events that the payload names, in its order.
  let references: [UInt16]
  let type: EventType
  let office: Office
  let actor: Subject
  /// The subject that the event mainly concerns; then one that its payload doesn't name, if any.
  let subjects: [Subject]
  let payload: [UInt8]

  /// Makes a frame of an event.
  init(
    _ event: CaseEvent, stream: UInt64, ordinal: Int, recordedAt: Instant, occurredOn: CivilDate,
    by performer: Performer, subjects: [Subject]
  ) {
    self.recordedAt = recordedAt
    self.occurredOn = occurredOn
    self.stream = stream
    self.ordinal = UInt16(clamping: ordinal)
    references = event.references.map { UInt16(clamping: ProvisionalPosition.ordinal(of: $0)) }
    type = event.type
    office = performer.office
    actor = performer.subject
    self.subjects = subjects
    payload = event.serialized()
  }
}
