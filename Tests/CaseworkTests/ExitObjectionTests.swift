import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// An exit on notice may be objected to (43 号 art 26), and a death is looked into (83 号).
@Suite struct ExitObjectionTests {
  @Test func aDismissedObjectionPutsTheExitOnNoticeAgain() {
    let again = Scenario.exitObjected().settled(.dismissed).noticingExit(on: "2023-10-10")
    #expect(again.setUpRefusal == nil)
    #expect(again.takingEffect(on: "2023-10-17").refusal?.guard == .exitNoticed)
    let effective = again.takingEffect(on: "2023-10-18")
    #expect(effective.refusal == nil && effective.state.phase == .exited)
  }

  @Test(arguments: [ObjectionResult.upheld, .partly]) func anUpheldObjectionKeepsTheHousehold(
    _ result: ObjectionResult
  ) {
    let kept = Scenario.exitObjected().settled(result).reinstating()
    #expect(kept.refusal == nil && kept.state.phase == .active && kept.state.exit == nil)
    let months = ["2023-09", "2023-10", "2023-11"].compactMap { Month($0) }
    #expect(months.map { kept.state.amount(in: $0) } == [80_000, 80_000, 80_000])
  }

  @Test func theCountyHasFifteenWorkingDays() throws {
    let objected = Scenario.exitObjected()
    let day = try #require(CivilDate("2023-10-25"))
    let running = objected.state.deadlines(on: day, procedure: .national).first { $0.rule == .exitObjection }
    #expect(running?.dueOn.description == "2023-10-20")  // 29 September to 6 October off, 7 and 8 October worked
    #expect(running?.isOverdue == true)
    let met = objected.settled(.dismissed).state.deadlines(on: day, procedure: .national)
    #expect(met.first { $0.rule == .exitObjection }?.metOn?.description == "2023-10-10")
  }

  @Test func aTownshipThatConfirmsSettlesTheObjection() {
    var objected = Scenario.exitObjected()
    objected.context.procedure = .saying(["decision.confirmer": .word("township")])
    #expect(objected.when(.objectionResolved(StandardCase.objectionResolved), by: .clerk).refusal == nil)
  }

  private func bereaved() -> Scenario {
    let death = with(DeathRecorded()) { ($0.person, $0.diedOn, $0.source) = ("p-2", "2023-05-10", .funeral) }
    return Scenario.standing(in: .active).adding(.deathRecorded(death), by: .checker, on: "2023-05-20")
  }

  private func look(after scenario: Scenario) -> Deadline? {
    CivilDate("2023-08-11").flatMap { day in
      scenario.state.deadlines(on: day, procedure: .national).first { $0.rule == .bereavement }
    }
  }

  @Test func aHouseholdIsLookedAtWithinThreeMonthsOfADeath() {
    #expect(look(after: bereaved())?.dueOn.description == "2023-08-10")
    #expect(look(after: bereaved())?.isOverdue == true)
    let review = with(StandardCase.review(.same)) { $0.nextReviewOn = "2023-12-20" }
    let reviewed = bereaved().adding(.reviewCompleted(review), by: .clerk, on: "2023-07-03")
    #expect(reviewed.setUpRefusal == nil)
    #expect(look(after: reviewed)?.metOn?.description == "2023-07-03")
    let left = bereaved().adding(.exitDecided(StandardCase.exit), by: .reviewer, on: "2023-07-03")
    #expect(look(after: left)?.metOn?.description == "2023-07-03")
  }

  @Test func aDeathBeforeEnrolmentStartsNoTerm() {
    let death = with(DeathRecorded()) { ($0.person, $0.diedOn, $0.source) = ("p-2", "2023-03-20", .funeral) }
    let applied = Scenario.standard(upTo: .forwarded).adding(.deathRecorded(death), by: .checker, on: "2023-03-24")
    #expect(applied.setUpRefusal == nil && look(after: applied) == nil)
  }
}
