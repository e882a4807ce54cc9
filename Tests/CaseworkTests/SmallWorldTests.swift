import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// Every event put to every phase, by everyone, blank and well made.
@Suite struct SmallWorldTests {
  struct Move: Hashable, CustomStringConvertible {
    let from: CasePhase
    let event: EventType
    let to: CasePhase

    var description: String { "\(from) | \(event) | \(to)" }
  }

  /// The moves that are possible: what `decide` takes, and where the case then stands, other than where it stood.
  static func moves(from phase: CasePhase) throws -> Set<Move> {
    var moves: Set<Move> = []
    for scenario in starts(in: phase) {
      for type in EventType.allCases {
        let blank = try CaseEvent(type: type, payload: [])
        for cast in Cast.allCases { take(scenario.when(blank, by: cast), type, phase, &moves) }
        let later = phase == .unopened ? scenario : scenario.moved(to: scenario.today.adding(days: 40))
        guard let sample = Sample(type, for: later) else { continue }
        take(later.when(sample.event, by: sample.actor), type, phase, &moves)
      }
    }
    return moves
  }

  private static func take(_ outcome: Outcome, _ type: EventType, _ phase: CasePhase, _ moves: inout Set<Move>) {
    if let refusal = outcome.refusal {
      #expect((refusal.guard == .phaseAllowsEvent) == !type.phases.contains(phase), "\(phase) \(refusal)")
      #expect(outcome.events.isEmpty && outcome.state.phase == phase)
    } else if outcome.state.phase != phase {
      moves.insert(Move(from: phase, event: type, to: outcome.state.phase))
    }
  }

  /// Cases in the phase; some phases are left only after more has happened in them.
  private static func starts(in phase: CasePhase) -> [Scenario] {
    let standing = Scenario.standing(in: phase)
    switch phase {
    case .reinvestigating:
      return [
        standing,
        standing.adding(.homeVisited(StandardCase.visit(on: "2023-03-18")), by: .investigator, on: "2023-03-18"),
      ]
    case .exitDecided:
      return [
        standing, standing.notified(of: .exitDecided, on: "2023-09-21"), .exitObjected().settled(.upheld),
      ]
    default: return [standing]
    }
  }

  @Test(arguments: CasePhase.allCases) func movesAreThoseOfTheTable(_ phase: CasePhase) throws {
    let expected = Transitions.golden.filter { $0.from == phase }
    let found = try Self.moves(from: phase)
    #expect(found.subtracting(expected).map(\.description).sorted() == [])
    #expect(Set(expected).subtracting(found).map(\.description).sorted() == [])
  }

  @Test func everyLineOfTheTableIsRead() {
    #expect(Transitions.golden.count == Transitions.text.split(separator: "\n").count)
  }

  @Test func eventsOfOtherRecordsBelongToNoPhase() {
    for type in EventType.allCases where type.phases.isEmpty {
      #expect(type.recordStep != nil)
    }
  }
}
