import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

@Suite struct MainPathTests {
  @Test(arguments: Stage.allCases) func everyStageIsReached(_ stage: Stage) {
    #expect(Scenario.standard(upTo: stage).setUpRefusal == nil)
  }

  @Test(arguments: CasePhase.allCases) func everyPhaseIsReached(_ phase: CasePhase) {
    let scenario = Scenario.standing(in: phase)
    #expect(scenario.setUpRefusal == nil)
    #expect(scenario.state.phase == phase)
  }

  @Test func enrolmentSetsAmountAndReview() {
    let outcome = Scenario.standard(upTo: .forwarded).confirming()
    #expect(outcome.events.map(\.type) == [.enrolmentConfirmed, .amountSet, .reviewScheduled])
    #expect(outcome.state.amount(in: Month(monthsSinceEpoch: 638)) == 0)
    #expect(outcome.state.amount(in: Month(monthsSinceEpoch: 639)) == 59_000)
    #expect(outcome.state.category == .dibao)
    #expect(outcome.state.nextReviewOn == CivilDate("2023-09-30"))
  }

  @Test func foldingIsApplyingOneByOne() {
    let scenario = Scenario.standing(in: .exited)
    #expect(CaseState.folded(scenario.entries) == scenario.state)
    #expect(Scenario.given(scenario.entries).state == scenario.state)
  }
}

extension Scenario {
  /// Puts the standard confirmation, as changed, to the case.
  func confirming(
    by actor: Cast = .reviewer, on day: String = "2023-03-30",
    _ change: (inout EnrolmentConfirmed) -> Void = { _ in }
  ) -> Outcome {
    var event = confirmation
    change(&event)
    return when(.enrolmentConfirmed(event), by: actor, on: day)
  }
}
