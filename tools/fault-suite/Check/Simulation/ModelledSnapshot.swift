import EventEnvelope
import EventLog

/// A snapshot, and what the model held when it was taken.
final class ModelledSnapshot {
  private let snapshot: LogSnapshot
  private let trackings: [String: [UInt8]]

  init(_ snapshot: consuming LogSnapshot, _ model: LogModel) {
    self.snapshot = snapshot
    trackings = model.trackings
  }

  /// Where the ledger ended.
  var last: Position { snapshot.last }

  /// Asks a few things at random.
  func ask(_ model: LogModel, subjects: [Subject], _ random: inout RandomNumbers) throws {
    let subject = subjects[random.below(subjects.count)]
    try require(snapshot.head(of: subject) == model.head(of: subject, through: last), "the head of \(subject)")
    let limit = random.below(6)
    let newest = try snapshot.events(of: subject, newestFirst: true, limit: limit).map(\.position)
    let thread = model.thread(of: subject, through: last)
    try require(newest == thread.suffix(limit).reversed(), "the end of the thread of \(subject)")
    let oldest = try snapshot.events(of: subject, limit: limit).map(\.position)
    try require(oldest == Array(thread.prefix(limit)), "the beginning of the thread of \(subject)")
    for (name, value) in trackings { try require(snapshot.tracking(named: name) == value, "the tracking \(name)") }
    try require(snapshot.event(at: last.next) == nil, "an event after the last")
    guard last > .origin else { return }
    let position = Position(UInt64(random.below(Int(last.rawValue))) + 1)
    guard let event = try snapshot.event(at: position) else { throw CheckFailure("event \(position) is missing") }
    try check(event, model)
    let instant = Instant(microseconds: model[position].recordedAt.microseconds - Int64(random.below(2)))
    let known = model.lastPosition(recordedAtOrBefore: instant, through: last)
    try require(snapshot.lastPosition(recordedAtOrBefore: instant) == known, "what was known at event \(position)")
  }

  /// Verifies everything, and compares every event.
  func compareAll(_ model: LogModel) throws {
    let report = try snapshot.verify()
    if let problem = report.problems.first { throw CheckFailure("verification: \(problem)") }
    var next = Position.origin.next
    try snapshot.scan { record in
      guard record.position == next else { throw CheckFailure("event \(record.position) in place of \(next)") }
      try check(RecordedEvent(record), model)
      next = next.next
      return true
    }
    try require(next == last.next, "the count of events")
  }

  private func check(_ event: RecordedEvent, _ model: LogModel) throws {
    let expected = model[event.position]
    try require(
      event.payload == expected.event.payload && event.type == expected.event.type
        && event.cause == expected.event.cause && event.subjects.map(\.subject) == expected.event.subjects
        && event.recordedAt == expected.recordedAt, "event \(event.position)")
  }

  private func require(_ isTrue: Bool, _ what: String) throws {
    guard isTrue else { throw CheckFailure("\(what) isn't what the model says, in a snapshot up to \(last)") }
  }
}
