import EventEnvelope
import EventLog

/// Events like raw C's: each of one case and one person, drawn at random from as many, with records of about one size.
struct SyntheticEvents {
  /// The actor, the office, two subjects, the links and the fixed part of a record, in bytes.
  private static let recordBytesBesidePayload = 110

  private var random: RandomNumbers
  private let cases: [Subject]
  private let persons: [Subject]
  private let actor: Subject
  private let office: Office
  private let payloadBytes: Int

  /// Draws from `subjects` cases and as many persons.
  ///
  /// - Throws: ``BenchError`` where the record is shorter than its header.
  init(seed: UInt64, subjects: Int, recordBytes: Int) throws {
    guard recordBytes >= Self.recordBytesBesidePayload, subjects > 0,
      let actor = Subject("staff/431026-t01-3"), let office = Office(code: 431_026_001_000)
    else { throw BenchError("a record has at least \(Self.recordBytesBesidePayload) bytes, and a subject") }
    random = RandomNumbers(seed: seed)
    var names = RandomNumbers(seed: ~seed)
    cases = (0..<subjects).compactMap(Self.caseSubject)
    persons = (0..<subjects).compactMap { _ in
      let digits = String(names.next(), radix: 16)
      return Subject("person/" + String(repeating: "0", count: 16 - digits.count) + digits)
    }
    self.actor = actor
    self.office = office
    payloadBytes = recordBytes - Self.recordBytesBesidePayload
  }

  /// The case of a number, as in raw C.
  static func caseSubject(_ index: Int) -> Subject? {
    Subject("case/431026-\(2006 + index / 50_000)-\(String(1_000_000 + index % 50_000).dropFirst())")
  }

  /// The next event, of one of the first `known` cases and persons, or of any.
  mutating func next(known: Int = .max) -> NewEvent {
    let draw = random.next()
    let count = UInt64(min(known, cases.count))
    let concerned = [cases[Int(draw % count)], persons[Int(random.next() % count)]]
    return NewEvent(
      type: UInt16(draw % 40) + 1, schemaVersion: 1, occurredOn: CivilDate(daysSinceEpoch: 20_000), actor: actor,
      office: office, subjects: concerned,
      payload: [UInt8](repeating: UInt8(truncatingIfNeeded: draw), count: payloadBytes))
  }

  /// The next `count` events.
  mutating func next(_ count: Int) -> [NewEvent] { (0..<count).map { _ in next() } }
}
