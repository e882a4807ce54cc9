import CaseEvents
import Casework
import EventEnvelope
import Testing

@testable import AnjuanCommand

@Suite struct RollColumnTests {
  /// What a standing keeps, and the column of `roll show` in which it is seen.
  static let shown = [
    "category": "category", "granted": "amountFen", "isSuspended": "amountFen", "isEnding": "amountFen",
    "persons": "persons", "since": "since", "nextReview": "nextReview", "gradualExitEnd": "gradualExitEnd",
  ]

  /// A fact of a standing that no column shows fails here by its name.
  @Test func everyFactOfAStandingHasAColumn() throws {
    let entered = StandingChange(
      effective: .latest, position: Position(1), since: Position(1), superseded: nil, origin: .here,
      kind: .entered(persons: ["p-1"], unconfirmed: []), ground: "", fact: nil)
    let standing = try #require(StandingHistory(changes: [entered], withdrawn: []).standing(on: .latest))
    let facts = Set(Mirror(reflecting: standing).children.compactMap(\.label))
    #expect(facts == Set(Self.shown.keys))
    #expect(Set(Self.shown.values).isSubset(of: RollShowCommand.columns.map(\.key)))
  }
}
