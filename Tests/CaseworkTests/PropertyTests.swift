import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import TestSupport
import Testing

/// Two cases of one family, pushed about at random.
@Suite struct PropertyTests {
  @Test(arguments: TestSeed.some(40)) func randomProposalsKeepTheInvariants(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // The first case may already be anywhere; the second has still to be decided, so that the two can collide.
    let first = CasePhase.allCases.randomElement(using: &random) ?? .unopened
    let second = PhaseSet.pending.phases.randomElement(using: &random) ?? .submitted
    var world = [Scenario.standing(in: first), Scenario.standing(in: second)]
    var taken = 0
    for _ in 0..<400 {
      let index = Int.random(in: 0..<2, using: &random)
      share(&world)
      let (scenario, outcome) = try step(world[index], &random)
      if outcome.refusal == nil { taken += 1 }
      world[index] = scenario
      try check(world, seed)
    }
    #expect(taken > 10, "seed \(seed)")
  }

  @Test(arguments: TestSeed.some(20)) func anyEventsInAnyOrderMakeAState(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let good = Scenario.standing(in: .exited).entries + Scenario.stepwise().entries + Scenario.marginal().entries
    var entries = good.shuffled(using: &random)
    for (index, type) in EventType.allCases.shuffled(using: &random).enumerated() {
      let like = good[index % good.count]
      entries.append(
        LedgerEntry(
          position: Position(UInt64.random(in: 0...60, using: &random)), recordedAt: like.recordedAt,
          occurredOn: like.occurredOn, actor: like.actor, office: like.office,
          event: try CaseEvent(type: type, payload: [])))
    }
    entries.shuffle(using: &random)
    let state = CaseState.folded(entries)
    #expect(zip(state.events, state.events.dropFirst()).allSatisfy { $0.position < $1.position }, "seed \(seed)")
    _ = state.deadlines(on: .latest, procedure: .national)
    _ = state.amount(in: CivilDate.latest.month)
    _ = StaffState.folded(entries)
    _ = PolicyState.folded(entries)
    _ = PaymentListState.folded(entries).creditedFen
  }

  /// Each case is told where its people stand in the other.
  private func share(_ world: inout [Scenario]) {
    let cases = world.enumerated().map { (id: "c-\($0)", state: $1.state) }
    for index in world.indices {
      world[index].context.caseID = "c-\(index)"
      for person in StandardCase.persons {
        world[index].context.standings[person] = PersonStanding(person, cases: cases)
      }
    }
  }

  private func step(_ scenario: Scenario, _ random: inout SplitMix64) throws -> (Scenario, Outcome) {
    let type = EventType.allCases.randomElement(using: &random) ?? .applicationSubmitted
    let later = scenario.today.adding(days: Int.random(in: 0...12, using: &random))
    let moved = scenario.moved(to: later)
    if Bool.random(using: &random) {
      let closes = Int.random(in: 0..<40, using: &random) == 0
      let types = EventType.allCases.filter { $0.phases.contains(scenario.state.phase) && (closes || !$0.isClosing) }
      let likely = types.randomElement(using: &random) ?? type
      if let source = StandardCase.sources.randomElement(using: &random), likely == .sourceAnswered {
        let answer = with(StandardCase.answer(source, .noHit)) { $0.request = scenario.state.crossCheck.request ?? "" }
        return moved.trying(.sourceAnswered(answer), by: .checker, on: later)
      }
      if let sample = Sample(likely, for: moved) { return moved.trying(sample.event, by: sample.actor, on: later) }
    }
    let blank = try CaseEvent(type: type, payload: [])
    return moved.trying(blank, by: Cast.allCases.randomElement(using: &random) ?? .clerk, on: later)
  }

  private func check(_ world: [Scenario], _ seed: UInt64) throws {
    for scenario in world where scenario.state.phase.isEnrolled {
      let types = Set(scenario.state.events.map(\.type))
      #expect(types.contains(.applicationAccepted) && types.contains(.homeVisited), "seed \(seed)")
      #expect(types.contains(.enrolmentConfirmed) || types.contains(.categoryIdentified), "seed \(seed)")
    }
    let cases = world.enumerated().map { (id: "c-\($0)", state: $1.state) }
    for person in StandardCase.persons {
      let basic = PersonStanding(person, cases: cases).supports.filter(\.category.isBasic)
      guard basic.count == 2 else { continue }
      let (first, second) = (basic[0], basic[1])
      let isApart =
        first.until.map { $0 <= second.from } ?? false || second.until.map { $0 <= first.from } ?? false
      #expect(isApart, "seed \(seed): \(person) twice in basic support")
    }
  }
}

extension Scenario {
  /// With the event taken where it is, on the day.
  fileprivate func trying(_ event: CaseEvent, by cast: Cast, on day: CivilDate) -> (Scenario, Outcome) {
    let outcome = when(event, by: cast, on: "\(day)")
    return (outcome.refusal == nil ? adding(event, by: cast, on: "\(day)") : self, outcome)
  }
}

extension EventType {
  /// Whether it ends a case for good, so that a random walk should take it seldom.
  fileprivate var isClosing: Bool {
    self == .applicationWithdrawn || self == .procedureTerminated || self == .applicationNotAccepted
  }
}
