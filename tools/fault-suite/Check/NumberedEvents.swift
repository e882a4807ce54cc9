import EventEnvelope
import EventLog

/// Events that follow from a seed and their position, so that any ledger of them can be checked without a copy.
struct NumberedEvents {
  static let scope = "4310"

  private let seed: UInt64
  private let payloadBytes: ClosedRange<Int>
  private let actor: Subject
  private let office: Office

  init(seed: UInt64, payloadBytes: ClosedRange<Int>) throws {
    guard let actor = Subject("staff/431026-t01-3"), let office = Office(code: 431_026_001_000) else {
      throw CheckFailure("no actor or office")
    }
    self.seed = seed
    self.payloadBytes = payloadBytes
    self.actor = actor
    self.office = office
  }

  /// Makes an empty ledger for them.
  static func makeLedger(at path: String) throws {
    guard let scope = Scope([Self.scope]) else { throw CheckFailure("the scope is none") }
    try EventLog.create(
      at: path, origin: "faults.example/ledger", scope: scope, now: Instant(microseconds: 1_700_000_000_000_000)
    ).close()
  }

  /// The event of a position.
  func event(at position: Position) -> NewEvent {
    var random = RandomNumbers(seed: seed ^ position.rawValue &* 0x9E37_79B9_7F4A_7C15)
    let subjects = (0..<1 + random.below(3)).compactMap { kind in
      Subject("\(["case", "person", "list"][kind])/\(random.below(40))")
    }
    let length = payloadBytes.lowerBound + random.below(payloadBytes.count)
    return NewEvent(
      type: UInt16(random.below(40) + 1), schemaVersion: 1, occurredOn: CivilDate(daysSinceEpoch: 19_000), actor: actor,
      office: office, subjects: subjects, payload: (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) })
  }

  /// The events after a position.
  func events(after position: Position, count: Int) -> [NewEvent] {
    (1...UInt64(count)).map { event(at: Position(position.rawValue + $0)) }
  }

  /// Holds a ledger to what was acknowledged: sound, nothing lost, nothing doubled, nothing made up.
  ///
  /// - Parameters:
  ///   - log: the ledger.
  ///   - acknowledged: where the last acknowledged append ended.
  ///   - sent: where the last append would have ended.
  /// - Returns: the position of the last event.
  /// - Throws: ``CheckFailure``, or what the ledger reports.
  func check(_ log: EventLog, acknowledged: Position, sent: Position) throws -> Position {
    let snapshot = try log.snapshot()
    let last = snapshot.last
    guard last >= acknowledged else { throw CheckFailure("ends at \(last), but \(acknowledged) was acknowledged") }
    guard last <= sent else { throw CheckFailure("ends at \(last), but only \(sent) events were sent") }
    let report = try snapshot.verify()
    if let problem = report.problems.first { throw ReportedDamage(description: "verification: \(problem)") }
    guard report.events == last.rawValue else { throw CheckFailure("\(report.events) events, but it ends at \(last)") }
    try snapshot.scan { record in
      let recorded = try RecordedEvent(record)
      let expected = event(at: recorded.position)
      guard recorded.payload == expected.payload, recorded.type == expected.type,
        recorded.subjects.map(\.subject) == expected.subjects
      else { throw CheckFailure("record \(recorded.position) isn't what was sent") }
      return true
    }
    return last
  }
}
