import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing
import Wording

/// Art 48 of the Law of 2026: whoever decides on a reduction or an end hears the household first.
@Suite struct HearingTests {
  @Test(arguments: Door.all) func aDecisionBeforeTheLawAsksForNoHearing(_ door: Door) {
    #expect(door.refusal(on: "2026-06-30") == nil)
  }

  @Test(arguments: Door.all) func aDecisionUnderTheLawIsRefusedUnheard(_ door: Door) {
    let refusal = door.refusal(on: "2026-07-01")
    #expect(refusal?.guard == .heardFirst && refusal?.guard.basis.english.contains("art. 48") == true)
    #expect(refusal?.remedy.english.contains("5 days") == true)
  }

  @Test(arguments: Door.all) func anAnswerOpensTheDoor(_ door: Door) {
    #expect(
      door.refusal(on: "2026-07-02") { $0.invited(door.measure, on: "2026-07-01").heard(on: "2026-07-02") } == nil)
  }

  @Test(arguments: Door.all) func theTimeToAnswerRunsOut(_ door: Door) {
    func refusal(on day: String) -> Refusal? {
      door.refusal(on: day) { $0.invited(door.measure, on: "2026-07-01", answerBy: "2026-07-06") }
    }
    #expect(refusal(on: "2026-07-06")?.guard == .heardFirst)
    #expect(refusal(on: "2026-07-07") == nil)
  }

  @Test(arguments: Door.all.filter { $0.measure == .end }) func aReductionThatWasAskedAboutCoversNoEnd(_ door: Door) {
    let refusal = door.refusal(on: "2026-07-02") { $0.invited(.reduction, on: "2026-07-01").heard(on: "2026-07-02") }
    #expect(refusal?.guard == .heardFirst)
  }

  @Test func oneHearingServesOneDecision() {
    let reduced = Scenario.enrolled.invited(.reduction, on: "2026-07-01").heard(on: "2026-07-02").finding(50_000)
      .adding(.amountAdjusted(.lower(to: 50_000)), by: .reviewer, on: "2026-07-02")
    #expect(reduced.setUpRefusal == nil)
    let again = reduced.finding(40_000).when(.amountAdjusted(.lower(to: 40_000)), by: .reviewer, on: "2026-07-03")
    #expect(again.refusal?.guard == .heardFirst)
  }

  @Test func whatTakesNothingAsksForNothing() {
    let up = Scenario.enrolled.finding(90_000).when(
      .amountAdjusted(.lower(to: 90_000)), by: .reviewer, on: "2026-07-02")
    #expect(up.refusal == nil)
    let same = Scenario.enrolled.when(.reviewCompleted(.from2026(.same)), by: .reviewer, on: "2026-07-02")
    #expect(same.refusal == nil)
  }

  @Test func aReductionWhilePayIsSuspendedIsAReduction() {
    let suspended = Scenario.enrolled.adding(
      .suspensionOrdered(with(SuspensionOrdered()) { ($0.ground, $0.fromMonth) = ("account-closed", "2026-06") }),
      by: .reviewer, on: "2026-06-02")
    let lowered = suspended.finding(10_000).when(.amountAdjusted(.lower(to: 10_000)), by: .reviewer, on: "2026-07-02")
    #expect(lowered.refusal?.guard == .heardFirst)
  }

  @Test func aGradualExitIsHeardOnceForAllItsSteps() {
    let exit = Scenario.enrolled.invited(.end, on: "2026-07-01").heard(on: "2026-07-02")
      .adding(.gradualExitStarted(.from2026(method: .step)), by: .reviewer, on: "2026-07-02")
      .adding(.gradualExitStepped(.from2026), by: .reviewer, on: "2026-07-20")
    #expect(exit.setUpRefusal == nil)
  }

  @Test func aStepOfAGradualExitThatBeganUnheardIsHeard() {
    let began = Scenario.enrolled
      .adding(.gradualExitStarted(.from2026(method: .step, start: "2026-06")), by: .reviewer, on: "2026-06-02")
    #expect(began.setUpRefusal == nil)
    #expect(began.when(.gradualExitStepped(.from2026), by: .reviewer, on: "2026-07-20").refusal?.guard == .heardFirst)
  }

  @Test func aGradualExitEndsByItsOwnTermUnheard() {
    let over = Scenario.enrolled
      .adding(.gradualExitStarted(.from2026(months: 2, start: "2026-06")), by: .reviewer, on: "2026-06-02")
      .adding(.gradualExitEnded(StandardCase.gradualEnd(.completed, last: "2026-07")), by: .reviewer, on: "2026-07-20")
      .adding(.exitDecided(.from2026), by: .reviewer, on: "2026-07-31")
    #expect(over.setUpRefusal == nil)
  }

  @Test func nobodyIsLeftToHear() {
    let extinct = StandardCase.persons.reduce(Scenario.enrolled) { scenario, person in
      scenario.adding(
        .deathRecorded(
          with(DeathRecorded()) { ($0.person, $0.diedOn, $0.source) = (person, "2026-06-20", .police) }),
        by: .checker, on: "2026-07-01")
    }
    #expect(extinct.setUpRefusal == nil)
    #expect(extinct.when(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02").refusal == nil)
  }

  @Test func whoIsLeftAliveIsHeardThoughOthersDied() {
    let bereaved = Scenario.enrolled.adding(
      .deathRecorded(
        with(DeathRecorded()) { ($0.person, $0.diedOn, $0.source) = (StandardCase.persons[0], "2026-06-20", .police) }),
      by: .checker, on: "2026-07-01")
    let others = StandardCase.persons.dropFirst().dropLast().reduce(bereaved) { scenario, person in
      scenario.adding(.memberRemoved(.departed(person)), by: .clerk, on: "2026-07-02")
    }
    #expect(others.setUpRefusal == nil)
    let last = others.when(.memberRemoved(.departed(StandardCase.persons.last ?? "")), by: .clerk, on: "2026-07-02")
    #expect(last.refusal?.guard == .heardFirst)
  }

  @Test func aGradualExitIsNotShortenedUnheard() {
    let exit = Scenario.enrolled.invited(.end, on: "2026-07-01").heard(on: "2026-07-02")
      .adding(.gradualExitStarted(.from2026()), by: .reviewer, on: "2026-07-02")
    let target = exit.position(of: .gradualExitStarted)
    let asked = exit.adding(.correctionRequested(.of(target, "months", "2")), by: .countyStaff, on: "2026-07-03")
    #expect(asked.setUpRefusal == nil)
    var corrected = asked
    let proposal = asked.proposal(.correctionApplied(.of(target, "months", "2")), by: .reviewer, on: "2026-07-06")
    corrected.context.corrected = proposal.flatMap { CaseState.corrected(asked.entries, by: $0) }
    #expect(proposal.map { corrected.when($0) }?.refusal?.guard == .heardFirst)
  }

  @Test func noHearingFromBeforeTheEnrolmentCounts() {
    let early = Scenario.standing(in: .countyReview)
      .adding(.viewsInvited(.standard(.end, answerBy: "2023-04-10")), by: .clerk, on: "2023-03-24")
    let enrolled = early.adding(.enrolmentConfirmed(early.confirmation), by: .reviewer, on: "2023-03-30")
    #expect(enrolled.setUpRefusal == nil)
    #expect(enrolled.when(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02").refusal?.guard == .heardFirst)
  }

  @Test func aCorrectionThatDecidesNothingLeavesAHearing() {
    let heard = Scenario.enrolled.invited(.end, on: "2026-07-01").heard(on: "2026-07-02")
    let corrected = heard.asking().corrected()
    #expect(corrected.setUpRefusal == nil)
    #expect(corrected.when(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02").refusal == nil)
    let deciding = heard.asking { $0 = .ofAmount(in: heard) }.adding(
      .correctionApplied(.ofAmount(in: heard)), by: .reviewer)
    #expect(deciding.setUpRefusal == nil)
    #expect(deciding.when(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02").refusal?.guard == .heardFirst)
  }

  @Test func whoAsksForTheEndHasBeenHeard() {
    let asked = Scenario.enrolled.adding(
      .changeReported(
        with(ChangeReported()) { ($0.kind, $0.fromOn, $0.source) = ("end-requested", "2026-07-01", .family) }),
      by: .applicant, on: "2026-07-01")
    #expect(asked.setUpRefusal == nil)
    #expect(asked.when(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02").refusal == nil)
  }
}

/// A way by which a household comes to receive less, or nothing.
struct Door: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let measure: Measure
  private let given: Scenario
  private let found: (fen: Int64, category: CaseEvents.Category)?
  private let event: @Sendable () -> CaseEvent

  private init(
    _ description: String, _ measure: Measure, given: Scenario = .enrolled,
    finding found: (fen: Int64, category: CaseEvents.Category)? = nil, _ event: @escaping @Sendable () -> CaseEvent
  ) {
    (testDescription, self.measure, self.given, self.found, self.event) = (description, measure, given, found, event)
  }

  /// The refusal of the decision on a day, after whatever was done before; nil where it is taken.
  func refusal(on day: String, after prepare: (Scenario) -> Scenario = { $0 }) -> Refusal? {
    let scenario = found.map { prepare(given.finding($0.fen, in: $0.category)) } ?? prepare(given)
    if let refusal = scenario.setUpRefusal { return refusal }
    guard let proposal = scenario.proposal(event(), by: .reviewer, on: day) else {
      return Refusal(.readable, event: event().type)
    }
    var asked = scenario
    asked.context.corrected = CaseState.corrected(scenario.entries, by: proposal)
    return asked.when(proposal).refusal
  }

  static let all: [Door] = [
    Door("adjustment down", .reduction, finding: (50_000, .dibao)) { .amountAdjusted(.lower(to: 50_000)) },
    Door("review down", .reduction, finding: (50_000, .dibao)) {
      .reviewCompleted(
        with(.from2026(.down)) { ($0.amountFen, $0.fromMonth, $0.reasons) = (50_000, "2026-08", ["income-rose"]) })
    },
    Door("change of category", .reduction, finding: (0, .marginal)) {
      .categoryChanged(
        with(CategoryChanged()) {
          ($0.from, $0.to, $0.fromMonth, $0.amountFen, $0.ground) = (.dibao, .marginal, "2026-08", 0, "income-rose")
        })
    },
    Door("a person's share", .reduction) {
      .personShareReduced(
        with(PersonShareReduced()) {
          ($0.person, $0.refusals, $0.amountFen, $0.fromMonth) = (StandardCase.persons[0], 3, 50_000, "2026-08")
        })
    },
    Door("suspension", .reduction) {
      .suspensionOrdered(with(SuspensionOrdered()) { ($0.ground, $0.fromMonth) = ("account-closed", "2026-08") })
    },
    Door("gradual exit", .end) { .gradualExitStarted(.from2026()) },
    Door("exit", .end) { .exitDecided(.from2026) },
    Door(
      "a correction that lowers", .reduction,
      given: .enrolled.adding(
        .correctionRequested(.ofAmount(in: Scenario.enrolled)), by: .countyStaff, on: "2026-06-01")
    ) { .correctionApplied(.ofAmount(in: Scenario.enrolled)) },
  ]
}

extension RefusedProposal {
  static let hearing: [RefusedProposal] = [
    .init(.heardFirst) { Scenario.enrolled.when(.exitDecided(.from2026), by: .reviewer, on: "2026-07-02") },
    .init(.timeToAnswer) {
      Scenario.enrolled.when(.viewsInvited(.standard(.end, answerBy: "2026-07-05")), by: .clerk, on: "2026-07-01")
    },
    .init(.announcementHolds) {  // what is received already
      Scenario.inviting { ($0.measure, $0.amountFen) = (.reduction, StandardCase.amountFen) }
    },
    .init(.announcementHolds) {  // a month before there was support
      Scenario.inviting { $0.fromMonth = "1900-01" }
    },
    .init(.announcementHolds) {  // a month on which no decision can follow
      Scenario.inviting { $0.fromMonth = "2026-11" }
    },
    .init(.announcementHolds) {  // an answer for ever
      Scenario.inviting { $0.answerByOn = "9999-12-31" }
    },
    .init(.invitationOpen) {
      Scenario.enrolled.when(.viewsHeard(.standard(to: 1, on: "2026-07-02")), by: .clerk, on: "2026-07-02")
    },
    .init(.invitationOpen) {  // answered already
      let heard = Scenario.enrolled.invited(.end, on: "2026-07-01").heard(on: "2026-07-02")
      return heard.when(
        .viewsHeard(.standard(to: heard.position(of: .viewsInvited), on: "2026-07-02")), by: .clerk, on: "2026-07-02")
    },
  ]
}

extension Scenario {
  /// Asks an enrolled household about its end.
  fileprivate static func inviting(_ change: (inout ViewsInvited) -> Void) -> Outcome {
    Scenario.enrolled.when(
      .viewsInvited(with(.standard(.end, answerBy: "2026-07-06"), change)), by: .clerk, on: "2026-07-01")
  }
}
