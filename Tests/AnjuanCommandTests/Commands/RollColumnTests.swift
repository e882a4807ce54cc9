import CaseEvents
import EventEnvelope
import Testing

@testable import AnjuanCommand
@testable import Rolls

@Suite struct RollColumnTests {
  /// What a standing keeps, and the column of `roll show` in which it is seen.
  static let shown = [
    "category": "category", "granted": "amountFen", "isSuspended": "amountFen", "grantedBeforeGradualExit": "amountFen",
    "size": "persons", "since": "since", "nextReview": "nextReview", "gradualExitEnd": "gradualExitEnd",
  ]

  /// A fact of a standing that no column shows fails here by its name.
  @Test func everyFactOfAStandingHasAColumn() throws {
    let entered = RollChange(effective: .latest, position: Position(1), kind: .entered(.dibao, amount: 1))
    let standing = try #require(RollStanding([entered]))
    let facts = Set(Mirror(reflecting: standing).children.compactMap(\.label))
    #expect(facts == Set(Self.shown.keys))
    #expect(Set(Self.shown.values).isSubset(of: RollShowCommand.columns.map(\.key)))
  }
}
