public import EventEnvelope
public import Proofs

/// Why an event can't be recorded.
public enum EventRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The record would be longer than ``Limits/recordBytes``.
  case recordTooLong(bytes: Int, limit: Int)
  /// An event has 1 to ``Limits/subjects`` subjects.
  case subjectCount(Int, limit: Int)
  /// A subject is named twice.
  case repeatedSubject(Subject)
  /// The office lies outside of the ledger's scope.
  case outsideScope(Office)
  /// The cause isn't an earlier event.
  case causeNotRecorded(Position)
  /// The event is said to have occurred after the day of its recording, in China.
  case fromTheFuture(occurredOn: CivilDate, recordedOn: CivilDate)
  /// The ledger takes no given times, or no longer.
  case givenTimeNotAllowed
  /// The given time is before that of the event before.
  case givenTimeBeforeLast(given: Instant, last: Instant)
  /// The given time is after the clock's.
  case givenTimeInFuture(given: Instant, now: Instant)
  /// The record would not have the hash that was expected of it.
  case recordDiffers(expected: TreeHash)
  /// Its payload couldn't be made at its position, or not in the length that was announced.
  case payloadUnfinished

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .recordTooLong(let bytes, let limit): "the record would have \(bytes) bytes, at most \(limit); shorten it"
    case .subjectCount(let count, let limit): "\(count) subjects; name 1 to \(limit)"
    case .repeatedSubject(let subject): "\(subject) is named twice; name it once"
    case .outsideScope(let office): "office \(office) isn't in the ledger's scope; use the ledger that keeps it"
    case .causeNotRecorded(let cause): "the cause \(cause) isn't an earlier event; name one that is recorded"
    case .fromTheFuture(let occurred, let recorded): "occurred on \(occurred), after its recording on \(recorded)"
    case .givenTimeNotAllowed: "the ledger takes no given times, or no longer; leave the time to it"
    case .givenTimeBeforeLast(let given, let last): "given time \(given) is before the last event's \(last); sort them"
    case .recordDiffers(let expected): "the record would not have the hash \(expected)"
    case .payloadUnfinished: "its payload couldn't be made at its position; see why, and append it again"
    case .givenTimeInFuture(let given, let now): "given time \(given) is after the clock's \(now); check both"
    }
  }
}
