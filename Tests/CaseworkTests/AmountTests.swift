import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

@Suite struct AmountTests {
  func amounts(_ state: CaseState, _ months: String...) -> [Int64] {
    months.compactMap { Month($0) }.map { state.amount(in: $0) }
  }

  @Test func aSuspensionIsPaidAroundNotThrough() {
    let suspended = Scenario.standing(in: .active)
      .adding(.suspensionOrdered(with(SuspensionOrdered()) { $0.fromMonth = "2023-05" }), by: .reviewer)
    #expect(suspended.state.isSuspended)
    let lifted = suspended.adding(
      .suspensionLifted(with(SuspensionLifted()) { $0.fromMonth = "2023-07" }), by: .reviewer)
    #expect(lifted.setUpRefusal == nil)
    #expect(amounts(lifted.state, "2023-04", "2023-05", "2023-06", "2023-07") == [59_000, 0, 0, 59_000])
  }

  @Test func whatWasLiftedFromALaterMonthOnIsLiftedEarlier() {
    let far = Scenario.standing(in: .active)
      .adding(.suspensionOrdered(with(SuspensionOrdered()) { $0.fromMonth = "2023-05" }), by: .reviewer)
      .adding(.suspensionLifted(with(SuspensionLifted()) { $0.fromMonth = "2030-01" }), by: .reviewer)
    #expect(far.setUpRefusal == nil)
    func lifting(from month: String) -> Outcome {
      far.when(.suspensionLifted(with(SuspensionLifted()) { $0.fromMonth = month }), by: .reviewer, on: "2023-06-20")
    }
    #expect(lifting(from: "2023-07").refusal == nil)
    #expect(amounts(lifting(from: "2023-07").state, "2023-06", "2023-07", "2030-01") == [0, 59_000, 59_000])
    #expect(lifting(from: "2030-02").refusal?.guard == .suspensionState)
    let again = far.when(
      .suspensionOrdered(with(SuspensionOrdered()) { $0.fromMonth = "2023-07" }), by: .reviewer, on: "2023-06-20")
    #expect(again.refusal?.guard == .suspensionState)
  }

  @Test func whatIsSaidLastHoldsForItsMonthAndLater() {
    let outcome = Scenario.standing(in: .active).adjusting { $0.fromMonth = "2023-06" }
    #expect(amounts(outcome.state, "2023-05", "2023-06", "2024-06") == [59_000, 40_000, 40_000])
  }

  @Test func aGradualExitStepsDownAndStops() {
    var scenario = Scenario.stepwise()
    scenario = scenario.adding(
      .gradualExitStepped(
        with(GradualExitStepped()) {
          $0.fromMonth = "2024-04"
          $0.amountFen = 29_500
        }), by: .reviewer, on: "2024-03-10")
    scenario = scenario.adding(
      .gradualExitEnded(StandardCase.gradualEnd(.completed, last: "2024-09")), by: .reviewer, on: "2024-09-10")
    #expect(scenario.setUpRefusal == nil)
    #expect(scenario.state.phase == .gradualExit)
    #expect(amounts(scenario.state, "2024-03", "2024-04", "2024-09", "2024-10") == [59_000, 29_500, 29_500, 0])
    let twelve = (0..<12).map { scenario.state.amount(in: Month(monthsSinceEpoch: 645 + $0)) }
    #expect(twelve.reduce(0, +) == 531_000)  // example G11: 5310 yuan
  }

  @Test func belowTheLineAgainTheAmountComesBack() {
    let outcome = Scenario.standing(in: .gradualExit).when(
      .gradualExitEnded(StandardCase.gradualEnd(.belowLine, last: "2023-12")), by: .reviewer, on: "2023-12-10")
    #expect(outcome.state.phase == .active)
    #expect(amounts(outcome.state, "2023-12", "2024-01") == [59_000, 59_000])
  }

  @Test func whatADecisionAddsIsAValidPayload() throws {
    for phase in CasePhase.allCases {
      let scenario = Scenario.standing(in: phase)
      for event in [
        CaseEvent.reinstatementConfirmed(StandardCase.reinstatement), .enrolmentConfirmed(scenario.confirmation),
        .reviewCompleted(StandardCase.review(.same)), .reviewCompleted(StandardCase.review(.down)),
      ] {
        for added in scenario.when(event, by: .reviewer).events { try added.validate() }
      }
    }
  }

  @Test func anExitStopsAndAReinstatementResumes() {
    let scenario = Scenario.standing(in: .exited)
    #expect(amounts(scenario.state, "2023-09", "2023-10") == [59_000, 0])
    let outcome = scenario.when(.reinstatementConfirmed(StandardCase.reinstatement), by: .reviewer)
    #expect(outcome.events.map(\.type) == [.reinstatementConfirmed, .amountSet, .reviewScheduled])
    #expect(amounts(outcome.state, "2023-10", "2023-11") == [0, 59_000])
    #expect(outcome.state.phase == .active)
  }

  @Test func aMemberEnrolledAloneAddsToTheFamily() {
    let outcome = Scenario.marginal().enrollingSingle()
    #expect(outcome.refusal == nil)
    #expect(amounts(outcome.state, "2023-03", "2023-04") == [0, 65_000])
  }

  @Test func aRefusedJobSeekersShareStops() {
    let outcome = Scenario.standing(in: .active).reducingShare { _ in }
    #expect(amounts(outcome.state, "2023-04", "2023-05") == [59_000, 39_333])
  }

  @Test func aDisputeFreezesNoPayment() {
    let dispute = with(DisputeOpened()) {
      $0.dispute = "d-1"
      $0.aboutPosition = 1
      $0.channel = .hotline
      $0.dueOn = "2023-12-01"
    }
    let before = Scenario.standing(in: .exited)
    let outcome = before.when(.disputeOpened(dispute), by: .applicant)
    #expect(outcome.state.isDisputed && outcome.state.phase == .exited)
    #expect(outcome.state.standings == before.state.standings)
  }

  @Test func aDeathChangesNoAmountAndEndsNothingByItself() {
    let outcome = Scenario.standing(in: .active).when(
      .deathRecorded(RefusedProposal.death("p-1")), by: .checker, on: "2023-03-20", recordedOn: "2023-07-10")
    #expect(outcome.refusal == nil)
    #expect(outcome.events.count == 1 && outcome.state.phase == .active && outcome.state.countedSize == 2)
    #expect(amounts(outcome.state, "2023-08") == [59_000])
  }
}
