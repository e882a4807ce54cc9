import EventEnvelope
import EventLog

/// A snapshot that outlives what is written beside it.
final class HeldSnapshot {
  private let snapshot: LogSnapshot

  init(_ snapshot: consuming LogSnapshot) { self.snapshot = snapshot }

  /// Where the ledger ended.
  var last: Position { snapshot.last }

  /// Reads an event and the thread of its first subject; returns how many events were read.
  func read(_ events: NumberedEvents, _ random: inout RandomNumbers) throws -> Int {
    guard last > .origin else { return 0 }
    let position = Position(UInt64(random.below(Int(last.rawValue)) + 1))
    let expected = events.event(at: position)
    guard let event = try snapshot.event(at: position), event.payload == expected.payload,
      let subject = event.subjects.first
    else { throw CheckFailure("reader: event \(position) isn't what was appended") }
    let thread = try snapshot.events(of: subject.subject, newestFirst: true, limit: 5)
    guard try UInt64(thread.count) == min(5, snapshot.head(of: subject.subject).count) else {
      throw CheckFailure("reader: the thread of \(subject.subject) is short")
    }
    return 1 + thread.count
  }

  /// Checks every event that the snapshot has.
  func check(_ events: NumberedEvents) throws {
    var count: UInt64 = 0
    try snapshot.scan { record in
      count += 1
      guard try RecordedEvent(record).payload == events.event(at: record.position).payload else {
        throw CheckFailure("held snapshot: event \(record.position) has changed")
      }
      return true
    }
    guard count == last.rawValue else { throw CheckFailure("held snapshot: \(count) events of \(last)") }
  }
}
