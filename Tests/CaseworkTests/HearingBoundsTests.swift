import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// How far a hearing reaches: for how long it covers a decision, of which day, on what, and how much.
@Suite struct HearingBoundsTests {
  private func lowered(_ heard: Scenario, to fen: Int64 = 50_000, from month: String = "2026-08", on day: String)
    -> Refusal?
  {
    let event = with(AmountAdjusted.lower(to: fen)) { $0.fromMonth = month }
    return heard.finding(fen).when(.amountAdjusted(event), by: .reviewer, on: day).refusal
  }

  // MARK: Its age

  @Test func aHearingCoversADecisionForSomeMonths() throws {
    let heard = Scenario.enrolled.invited(.reduction, on: "2026-07-01").heard(on: "2026-07-02")
    #expect(lowered(heard, from: "2026-11", on: "2026-10-02") == nil)
    let late = lowered(heard, from: "2026-11", on: "2026-10-03")
    let last = try #require(CivilDate("2026-10-02"))
    #expect(late?.guard == .heardFirst && late?.facts.contains(.requiredDay(last)) == true)
    var slow = heard
    slow.context.procedure = .saying(["hearing.months": .whole(4)])
    #expect(lowered(slow, from: "2026-11", on: "2026-10-03") == nil)
  }

  // MARK: Its day

  @Test func whatWasAskedAboutFirstIsNotDecidedBefore() {
    let invited = Scenario.enrolled.invited(.reduction, on: "2026-07-03", answerBy: "2026-07-08")
    #expect(lowered(invited, on: "2026-06-30")?.guard == .inOrder)
    let heard = invited.heard(on: "2026-07-06")
    #expect(lowered(heard, on: "2026-07-05")?.guard == .inOrder)
    #expect(lowered(heard, on: "2026-07-06") == nil)
    let used = heard.finding(50_000).adding(.amountAdjusted(.lower(to: 50_000)), by: .reviewer, on: "2026-07-06")
    #expect(lowered(used, to: 40_000, on: "2026-06-30")?.guard == .inOrder)
    #expect(lowered(used, to: 60_000, on: "2026-06-30") == nil)
  }

  @Test func aCorrectionIsNotDecidedBeforeItsRequest() {
    let asked = Scenario.enrolled.adding(.correctionRequested(.standard), by: .countyStaff, on: "2023-07-03")
    for event in [CaseEvent.correctionApplied(.standard), .correctionRejected(.standard)] {
      #expect(asked.when(event, by: .reviewer, on: "2023-07-02").refusal?.guard == .inOrder)
      #expect(asked.when(event, by: .reviewer, on: "2023-07-03").refusal == nil)
    }
  }

  // MARK: What was announced

  @Test func noMoreIsTakenThanWasAnnounced() {
    let heard = Scenario.enrolled.invited(.reduction, on: "2026-07-01") { $0.amountFen = 50_000 }
      .heard(on: "2026-07-02")
    #expect(lowered(heard, to: 50_000, on: "2026-07-02") == nil)
    #expect(lowered(heard, to: 55_000, on: "2026-07-02") == nil)
    let more = lowered(heard, to: 49_999, on: "2026-07-02")
    #expect(more?.guard == .heardFirst && more?.facts == [.measure(.reduction), .found(49_999), .required(50_000)])
    // What is granted while nothing is paid is what was announced.
    let paused = Scenario.enrolled.adding(
      .suspensionOrdered(with(SuspensionOrdered()) { ($0.ground, $0.fromMonth) = ("account-closed", "2026-06") }),
      by: .reviewer, on: "2026-06-02")
    let told = paused.invited(.reduction, on: "2026-07-01") { $0.amountFen = 50_000 }.heard(on: "2026-07-02")
    #expect(lowered(told, to: 50_000, on: "2026-07-02") == nil)
    #expect(lowered(told, to: 40_000, on: "2026-07-02")?.guard == .heardFirst)
    let suspended = with(SuspensionOrdered()) { ($0.ground, $0.fromMonth) = ("account-closed", "2026-08") }
    #expect(heard.when(.suspensionOrdered(suspended), by: .reviewer, on: "2026-07-02").refusal?.guard == .heardFirst)
  }

  @Test func nothingIsTakenEarlierThanWasAnnounced() throws {
    let heard = Scenario.enrolled.invited(.end, on: "2026-07-01") { $0.fromMonth = "2026-09" }.heard(on: "2026-07-02")
    let (early, told) = (try #require(Month("2026-08")), try #require(Month("2026-09")))
    let refusal = heard.when(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02").refusal
    #expect(refusal?.guard == .heardFirst && refusal?.facts == [.measure(.end), .month(early), .requiredMonth(told)])
    let later = with(ExitDecided.from2026) { $0.stopMonth = "2026-09" }
    #expect(heard.when(.exitDecided(later), by: .reviewer, on: "2026-07-02").refusal == nil)
    #expect(lowered(heard, on: "2026-07-02")?.guard == .heardFirst)
    #expect(lowered(heard, from: "2026-09", on: "2026-07-02") == nil)
    let gradual = heard.when(.gradualExitStarted(.from2026(start: "2026-08")), by: .reviewer, on: "2026-07-02")
    #expect(gradual.refusal?.guard == .heardFirst)
  }

  // MARK: What an exit that fell took

  /// An exit that was heard, took effect in August 2026, and fell in September.
  private var fallen: Scenario {
    let left = Scenario.enrolled.invited(.end, on: "2026-07-01").heard(on: "2026-07-02")
      .adding(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02").notified(of: .exitDecided, on: "2026-07-03")
      .adding(.exitEffective(with(StandardCase.exitEffect) { $0.stopMonth = "2026-08" }), by: .system, on: "2026-08-03")
    let opened = with(DisputeOpened()) {
      ($0.dispute, $0.aboutPosition) = ("d-1", left.position(of: .exitDecided))
      ($0.channel, $0.dueOn) = (.office, "2026-10-10")
    }
    return left.adding(.disputeOpened(opened), by: .applicant, on: "2026-08-10")
      .adding(.disputeResolved(.of("d-1", .upheld)), by: .reviewer, on: "2026-09-01")
  }

  private func reinstated(_ scenario: Scenario, _ fen: Int64, from month: String) -> Outcome {
    let event = with(StandardCase.reinstatement) {
      ($0.fromMonth, $0.amountFen, $0.nextReviewOn) = (month, fen, "2027-02-28")
    }
    return scenario.when(.reinstatementConfirmed(event), by: .reviewer, on: scenario.today.description)
  }

  @Test func whatAFallenExitTookIsRestoredOrHeard() throws {
    let fallen = fallen
    #expect(fallen.setUpRefusal == nil)
    let lost = try #require(fallen.state.lostByExit)
    #expect(lost == (try #require(Month("2026-08")), StandardCase.amountFen))
    #expect(reinstated(fallen, StandardCase.amountFen, from: "2026-08").refusal == nil)
    #expect(reinstated(fallen, StandardCase.amountFen - 1, from: "2026-08").refusal?.guard == .heardFirst)
    let later = reinstated(fallen, StandardCase.amountFen, from: "2026-10").refusal
    #expect(later?.guard == .heardFirst && later?.facts.contains(.measure(.reduction)) == true)
    #expect(reinstated(fallen, StandardCase.amountFen, from: "2026-07").refusal?.guard == .reinstatementMonth)
    let heard = fallen.invited(.reduction, on: "2026-09-02", answerBy: "2026-09-10").heard(on: "2026-09-03")
    #expect(reinstated(heard, 50_000, from: "2026-10").refusal == nil)
  }

  @Test func anExitThatFellTakesNoEffect() {
    let decided = Scenario.standing(in: .exitDecided).notified(of: .exitDecided, on: "2023-09-21")
    let opened = with(DisputeOpened()) {
      ($0.dispute, $0.aboutPosition) = ("d-1", decided.position(of: .exitDecided))
      ($0.channel, $0.dueOn) = (.office, "2023-11-20")
    }
    let fallen = decided.adding(.disputeOpened(opened), by: .applicant, on: "2023-09-22")
      .adding(.disputeResolved(.of("d-1", .partly)), by: .reviewer, on: "2023-09-25")
    #expect(fallen.takingEffect(on: "2023-10-01").refusal?.guard == .exitStands)
    let event = with(StandardCase.reinstatement) { ($0.fromMonth, $0.nextReviewOn) = ("2023-10", "2024-03-20") }
    #expect(fallen.when(.reinstatementConfirmed(event), by: .reviewer, on: "2023-09-26").refusal == nil)
  }
}

extension DisputeResolved {
  fileprivate static func of(_ dispute: String, _ outcome: DisputeOutcome) -> DisputeResolved {
    with(DisputeResolved()) { ($0.dispute, $0.outcome, $0.reasons) = (dispute, outcome, ["not-supported"]) }
  }
}
