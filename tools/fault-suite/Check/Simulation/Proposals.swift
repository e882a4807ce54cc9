import EventEnvelope
import EventLog

/// Draws appends: plain ones, conditions that hold, conditions that don't, and events that must be refused.
struct Proposals {
  private static let trackingNames = ["import/a", "import/b"]

  let subjects: [Subject]
  private let actor: Subject
  private let office: Office
  private let foreignOffice: Office

  init() throws {
    guard let actor = Subject("staff/431026-t01-3"), let office = Office(code: 431_026_001_000),
      let foreignOffice = Office(code: 110_101_001_000)
    else { throw CheckFailure("no actor or office") }
    subjects = (0..<24).compactMap { Subject("\(["case", "person", "list"][$0 % 3])/\($0)") }
    self.actor = actor
    self.office = office
    self.foreignOffice = foreignOffice
  }

  /// An append that must be recorded.
  func good(_ model: LogModel, _ random: inout RandomNumbers) -> Proposal {
    var proposal = Proposal(events: events(model, &random))
    switch random.below(8) {
    case 0: proposal.condition = .logEnds(at: model.last)
    case 1:
      let chosen = (0..<1 + random.below(3)).map { _ in subjects[random.below(subjects.count)] }
      let since = chosen.map { model.head(of: $0, through: model.last).last }.max() ?? .origin
      proposal.condition = .unchanged(chosen, since: since)
    case 2, 3:
      let name = Self.trackingNames[random.below(2)]
      proposal.condition = .tracking(named: name, holds: model.trackings[name])
      proposal.tracking = Tracking(name: name, value: bytes(random.below(3_000), &random))
      if random.happens(1, of: 4) { proposal.events = [] }
    default: break
    }
    return proposal
  }

  /// An append whose condition doesn't hold, or with an event that can't be recorded.
  func bad(_ model: LogModel, now: Instant, _ random: inout RandomNumbers) -> Proposal {
    var proposal = Proposal(events: events(model, &random))
    let subject = subjects[random.below(subjects.count)]
    let head = model.head(of: subject, through: model.last).last
    switch random.below(5) {
    case 0 where model.last > .origin:
      let end = Position(UInt64(random.below(Int(model.last.rawValue))))
      proposal.condition = .logEnds(at: end)
      proposal.expectation = .refused(.logMoved(expected: end, actual: model.last))
    case 1 where head > .origin:
      let since = Position(UInt64(random.below(Int(head.rawValue))))
      proposal.condition = .unchanged([subject], since: since)
      proposal.expectation = .refused(.conflict(subject: subject, expectedAtMost: since, actual: head))
    case 2:
      proposal.condition = .tracking(named: "import/c", holds: [1])
      proposal.expectation = .refused(.trackingMoved("import/c"))
    case 3:
      let index = random.below(proposal.events.count)
      let cause = Position(model.last.rawValue + UInt64(index) + 1)
      proposal.events[index].cause = cause
      proposal.expectation = .refused(.refused(index: index, .causeNotRecorded(cause)))
    default:
      proposal.events[0].office = foreignOffice
      proposal.expectation = .refused(.refused(index: 0, .outsideScope(foreignOffice)))
    }
    return proposal
  }

  private func events(_ model: LogModel, _ random: inout RandomNumbers) -> [NewEvent] {
    (0..<1 + random.below(random.happens(1, of: 6) ? 12 : 3)).map { _ in
      let first = random.below(subjects.count)
      let concerned = (0..<1 + random.below(3)).map { subjects[(first + $0 * 5) % subjects.count] }
      let length = random.happens(1, of: 10) ? random.below(9_000) : random.below(400)
      return NewEvent(
        type: UInt16(random.below(40)), schemaVersion: 1, occurredOn: CivilDate(daysSinceEpoch: 19_000), actor: actor,
        office: office, cause: model.last == .origin || random.happens(1, of: 2) ? nil : model.last,
        subjects: concerned, payload: bytes(length, &random))
    }
  }

  private func bytes(_ count: Int, _ random: inout RandomNumbers) -> [UInt8] {
    let first = UInt8(truncatingIfNeeded: random.next())
    return (0..<count).map { first &+ UInt8(truncatingIfNeeded: $0) }
  }
}
