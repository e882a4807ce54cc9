import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

/// The ways off the main path.
@Suite struct PathTests {
  @Test func anObjectionLeadsToANewOpinionAndANewNotice() {
    let scenario = Scenario.standing(in: .reinvestigating)
      .adding(.homeVisited(StandardCase.visit(on: "2023-03-18")), by: .investigator, on: "2023-03-18")
      .adding(.objectionResolved(StandardCase.objectionResolved), by: .clerk, on: "2023-03-19")
      .assessed(on: "2023-03-20").opined(on: "2023-03-21")
      .adding(.publicNoticePosted(StandardCase.notice(from: "2023-03-22")), by: .village, on: "2023-03-22")
      .adding(.publicNoticeEnded(StandardCase.noticeEnd(on: "2023-03-29")), by: .village, on: "2023-03-29")
    #expect(scenario.setUpRefusal == nil)
    #expect(scenario.state.phase == .noticed)
  }

  @Test func missingItemsComeInByParts() {
    let asked = with(StandardCase.supplement) { $0.missing = ["medical-proof", "school-proof"] }
    let half = Scenario.standard(upTo: .declared).adding(.supplementRequested(asked), by: .clerk)
      .adding(.supplementReceived(with(SupplementReceived()) { $0.received = ["school-proof"] }), by: .applicant)
    #expect(half.state.phase == .supplementing)
    let whole = half.when(
      .supplementReceived(with(SupplementReceived()) { $0.received = ["medical-proof"] }), by: .applicant)
    #expect(whole.state.phase == .submitted)
  }

  @Test func aSilentSourceMayBeWaivedByTheCounty() {
    let waiver = with(SourceWaived()) {
      $0.request = "r-1"
      $0.source = "vehicle"
      $0.reason = "office-offline"
    }
    let scenario = Scenario.silentSource().adding(.sourceWaived(waiver), by: .reviewer, on: "2023-03-12")
    #expect(scenario.assessing().refusal == nil)
    #expect(Scenario.silentSource().when(.sourceWaived(waiver), by: .clerk).refusal?.guard == .roleMayAct)
  }

  @Test func theCountyVisitsBeforeItConfirmsARelative() {
    let visit = with(CountyVisited()) {
      $0.reason = .relative
      $0.investigators = [Cast.countyStaff.id, Cast.investigator.id]
      $0.visitedOn = "2023-03-27"
    }
    let scenario = Scenario.standard(upTo: .forwarded).adding(.countyVisited(visit), by: .countyStaff, on: "2023-03-27")
    #expect(scenario.confirming { $0.relativesChecked = "register-7" }.refusal == nil)
  }

  @Test func aTownshipConfirmsUnderDelegationByAThirdPerson() {
    var scenario = Scenario.standard(upTo: .forwarded)
    scenario.context.procedure = .saying(["decision.confirmer": .word("township")])
    scenario.staff[Cast.countyStaff.id] = .posted(
      .township, office: "431026101000", from: "2022-01-01", certifiedUntil: "2029-12-31")
    let event = with(scenario.confirmation) { $0.delegated = true }
    let outcome = scenario.when(
      .enrolmentConfirmed(event), by: .countyStaff, on: "2023-03-30", office: "431026101000")
    #expect(outcome.refusal == nil)
    #expect(outcome.state.phase == .active)
  }

  @Test func anOpinionAfterAnObjectionGoesToTheCountyOnceTheNoticeHasHungItsDays() {
    let scenario = Scenario.opinedAfterObjection()
    #expect(scenario.setUpRefusal == nil)
    let outcome = scenario.when(.forwardedToCounty(StandardCase.forwarding()), by: .clerk, on: "2023-03-23")
    #expect(outcome.refusal == nil && outcome.state.phase == .countyReview)
  }

  @Test func aRefusedFamilyBecomesMarginalWithoutApplyingAgain() {
    let scenario = Scenario.marginal()
    #expect(scenario.setUpRefusal == nil)
    #expect(scenario.state.phase == .active && scenario.state.category == .marginal)
  }

  @Test func anExitedFamilyAppliesAgain() {
    let again = Scenario.standing(in: .exited).adding(
      .applicationSubmitted(StandardCase.application), by: .applicant, on: "2024-01-10")
    #expect(again.state.phase == .submitted)
    let accepted = again.when(
      .applicationAccepted(StandardCase.acceptance(on: "2024-01-10")), by: .clerk, on: "2024-01-10")
    #expect(accepted.refusal?.guard == .applicationComplete)
  }

  @Test func applyingAgainDoesNotReviveTheSupportThatEnded() {
    let again = Scenario.standing(in: .exited).adding(
      .applicationSubmitted(StandardCase.application), by: .applicant, on: "2024-01-10")
    let supports = PersonStanding("p-1", cases: [("c-1", again.state)]).supports
    #expect(supports.map(\.until?.description) == ["2023-10"])
  }

  @Test func aLateDecisionIsRecordedAndShows() throws {
    let outcome = Scenario.standard(upTo: .forwarded).confirming(on: "2023-04-10") {
      $0.firstPayMonth = "2023-05"
    }
    #expect(outcome.refusal == nil)
    let day = try #require(CivilDate("2023-04-11"))
    let deadline = outcome.state.deadlines(on: day, procedure: .national).first { $0.rule == .countyDecision }
    #expect(deadline?.dueOn.description == "2023-04-07")  // ten working days from 23 March, 5 April off
    #expect(deadline?.isOverdue == true && deadline?.metOn?.description == "2023-04-10")
  }

  @Test func aDeadlineInAYearWithoutCalendarIsProvisional() throws {
    let declared = Scenario.standard(upTo: .declared)
    let day = "2026-11-24"
    let accepted = declared.adding(
      .applicationAccepted(StandardCase.acceptance(on: day)), by: .clerk, on: day)
    #expect(accepted.setUpRefusal == nil)
    let deadlines = accepted.state.deadlines(on: accepted.today, procedure: .national)
    #expect(deadlines.map(\.rule) == [.investigationStart, .total])
    #expect(deadlines.map(\.dueOn.description) == ["2026-11-27", "2027-01-06"])  // 1 January is off
    #expect(deadlines.map(\.isProvisional) == [false, true])
  }

  @Test func everyPhaseShowsItsDeadlines() throws {
    let expected: [(CasePhase, [DeadlineRule])] = [
      (.unopened, []), (.submitted, []), (.supplementing, [.supplement]),
      (.investigating, [.investigationStart, .total]), (.onNotice, [.investigationStart, .total, .noticeEnd]),
      (.countyReview, [.investigationStart, .total, .countyDecision]),
      (.active, [.investigationStart, .total, .countyDecision, .review]),
      (.refused, [.investigationStart, .total, .countyDecision, .refusalNotice]), (.closed, []),
    ]
    for (phase, kinds) in expected {
      let scenario = Scenario.standing(in: phase)
      #expect(scenario.state.deadlines(on: scenario.today, procedure: .national).map(\.rule) == kinds, "\(phase)")
    }
  }

  @Test func aReviewByTheCountyAdjustsAtOnceOneByATownshipDoesNot() {
    let event = with(StandardCase.review(.down)) {
      $0.amountFen = 40_000
      $0.fromMonth = "2023-10"
      $0.reasons = ["income"]
    }
    let scenario = Scenario.standing(in: .active).finding(40_000)
    let county = scenario.when(.reviewCompleted(event), by: .reviewer, on: "2023-09-20")
    #expect(county.events.map(\.type) == [.reviewCompleted, .amountAdjusted, .reviewScheduled])
    let township = scenario.when(.reviewCompleted(event), by: .clerk, on: "2023-09-20")
    #expect(township.events.map(\.type) == [.reviewCompleted, .reviewScheduled])
    #expect(township.state.amount(in: Month(monthsSinceEpoch: 645)) == 59_000)
  }

  @Test func aCorrectionAskedForByOneIsAppliedByAnother() throws {
    let asked = Scenario.standing(in: .active).asking().asking(by: .applicant)
    #expect(asked.setUpRefusal == nil)
    #expect(asked.state.openCorrections.map(\.requester) == [Cast.countyStaff.subject, Cast.applicant.subject])
    let applied = asked.correcting()
    #expect(applied.refusal == nil && applied.events.map(\.type) == [.correctionApplied])
    #expect(applied.state.openCorrections.isEmpty)
    let other = asked.asking { $0.field = "items[1].amountFen" }.corrected()
    #expect(other.setUpRefusal == nil && other.state.openCorrections.map(\.field) == ["items[1].amountFen"])
    let rejected = asked.when(.correctionRejected(.standard), by: .reviewer)
    #expect(rejected.refusal == nil && rejected.state.openCorrections.isEmpty)
  }

  @Test func aPaymentListIsPaidReturnedAndIssuedAgain() throws {
    let bureau = Bureau()
    #expect(bureau.paying(.paymentListPrepared(.standard), at: .none, due: ["c-1": 59_000, "c-2": 59_000]) == nil)
    #expect(bureau.paying(.paymentApproved(.standard), at: .prepared, by: .countyStaff) == nil)
    #expect(bureau.paying(.paymentFunded(.standard), at: .approved, by: .treasurer) == nil)
    #expect(bureau.paying(.paymentInstructed(.standard), at: .funded, by: .treasurer) == nil)
    #expect(bureau.paying(.paymentReturned(.standard), at: .instructed, by: .teller) == nil)
    var list = bureau.list(at: .instructed)
    list.apply(try #require(bureau.entry(.paymentReturned(.standard), by: .teller, at: 5)))
    #expect(list.returnedFen == 59_000)
    list.apply(try #require(bureau.entry(.paymentReissued(.standard), by: .treasurer, at: 6)))
    list.apply(try #require(bureau.entry(.paymentCredited(.standard), by: .teller, at: 7)))
    #expect(list.creditedFen == 59_000 && list.line(2)?.attempt == 2 && list.line(2)?.account == "token-9")
  }

  @Test func aListInPartsIsPreparedByItsLast() throws {
    let bureau = Bureau()
    let whole = PaymentListPrepared.standard
    let parts = (0...1).map { index in
      with(whole) {
        $0.lines = [whole.lines[index]]
        ($0.part, $0.parts) = (UInt32(index + 1), 2)
      }
    }
    var list = PaymentListState()
    list.apply(try #require(bureau.entry(.paymentListPrepared(parts[0]), by: .reviewer)))
    #expect(list.stage == .none && list.lines.count == 1)
    let second = try #require(bureau.proposal(.paymentListPrepared(parts[1]), by: .reviewer))
    let context = bureau.context("l-1", .reviewer, nil)
    #expect(throws: Never.self) { try list.decide(second, in: context) }
    // Neither twice the same, nor by another, nor with another total.
    let first = try #require(bureau.proposal(.paymentListPrepared(parts[0]), by: .reviewer))
    let other = try #require(
      bureau.proposal(.paymentListPrepared(with(parts[1]) { $0.totalFen += 1 }), by: .reviewer))
    for proposal in [first, other] {
      #expect(
        bureau.refusal { () throws(Refusal) in _ = try list.decide(proposal, in: context) }?.guard == .partsInOrder)
    }
    list.apply(try #require(bureau.entry(.paymentListPrepared(parts[1]), by: .reviewer, at: 2)))
    #expect(list.stage == .prepared && list.lines.map(\.line) == [1, 2] && list.totalFen == 118_000)
  }

  @Test func anOddAnswerIsOpenUntilItIsSettledAndThenCountsInRegisterAndAccount() throws {
    let (bureau, month) = (Bureau(), try #require(Month("2023-03")))
    #expect(bureau.paying(.paymentAnswerQuestioned(.standard), at: .instructed, by: .teller) == nil)
    #expect(bureau.paying(.paymentAnswerSettled(.standard), at: .instructed, asked: .standard) == nil)
    var list = bureau.list(at: .instructed)
    let asked = try #require(bureau.entry(.paymentAnswerQuestioned(.standard), by: .teller, at: 5))
    let settled = try #require(bureau.entry(.paymentAnswerSettled(.standard), by: .reviewer, at: 6))
    list.apply(asked)
    #expect(list.questions.map(\.doubt) == [.otherAmount] && list.line(2)?.status == .pending)
    #expect(CasePayments.folded([asked]).questions == [Position(5)])
    #expect(CasePayments.folded([asked]).totals.paidFen(for: month) == 0)
    list.apply(settled)
    #expect(list.questions.isEmpty && list.line(2)?.status == .credited)
    let payments = CasePayments.folded([asked, settled], of: "c-2")
    #expect(payments.questions.isEmpty && payments.totals.paidFen(for: month) == 58_000)
    #expect(CasePayments.folded([asked, settled], of: "c-1").totals.months.isEmpty)
  }

  @Test func aListIsOfTheCountyThatPreparedIt() throws {
    let bureau = Bureau()
    let own = try #require(bureau.proposal(.paymentApproved(.standard), by: .countyStaff))
    let list = bureau.list(at: .prepared)
    #expect(list.office == own.office)
    var context = bureau.context("l-1", .countyStaff, nil)
    for (code, expected) in [("431026000000", nil), ("431027000000", .officeOfCase)] as [(String, Guard?)] {
      context.actor = .posted(.county, office: code, from: "2022-01-01", certifiedUntil: "2029-12-31")
      let proposal = Proposal(
        event: own.event, occurredOn: own.occurredOn, actor: own.actor, office: try #require(Office(code)),
        today: own.today)
      #expect(
        bureau.refusal { () throws(Refusal) in _ = try list.decide(proposal, in: context) }?.guard == expected)
    }
  }

  @Test func aSecondCreditThatCountsIsPaidBesideTheFirst() throws {
    let (bureau, month) = (Bureau(), try #require(Month("2023-03")))
    let credited = try #require(bureau.entry(.paymentCredited(.standard), by: .teller, at: 5))
    let again = with(PaymentAnswerSettled.standard) { ($0.question, $0.amountFen) = (6, 59_000) }
    let settled = try #require(bureau.entry(.paymentAnswerSettled(again), by: .reviewer, at: 7))
    let payments = CasePayments.folded([credited, settled], of: "c-2")
    #expect(payments.totals.paidFen(for: month) == 118_000)
    #expect(payments.creditedAgain.map(\.line) == [2])
  }

  @Test func staffAreTrainedBeforeTheyAct() {
    #expect(Bureau().staffing(.staffPosted(.standard), holding: false) == nil)
    #expect(Bureau().staffing(.staffCertified(.standard), attended: true) == nil)
    #expect(Bureau().publishing(.policyPublished(.standard)) == nil)
  }

  @Test func aStandingFollowsTheCasesOfThePerson() {
    let scenario = Scenario.standing(in: .exited)
    let standing = PersonStanding("p-2", cases: [(id: "c-1", state: scenario.state)])
    #expect(standing.basicSupport(from: Month(monthsSinceEpoch: 644), outside: "c-2")?.caseID == "c-1")
    #expect(standing.basicSupport(from: Month(monthsSinceEpoch: 645), outside: "c-2") == nil)
  }
}
