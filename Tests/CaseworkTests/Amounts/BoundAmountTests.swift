import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import TestSupport
import Testing

/// An amount follows from what it names: nothing makes one up.
@Suite struct BoundAmountTests {
  @Test func whatIsRecordedNamesTheAssessment() throws {
    let found = Scenario.standing(in: .active).finding(70_000, on: "2023-04-10")
    let adjusted = found.adjusted(to: 70_000)
    guard case .amountAdjusted(let event) = try #require(adjusted.events.first) else {
      return #expect(adjusted.refusal == nil)
    }
    #expect(event.basis == found.position(of: .assessmentComputed))
  }

  @Test func whatFollowsRestsOnTheSame() throws {
    let found = Scenario.standing(in: .active).finding(70_000, on: "2023-09-20")
    let review = with(StandardCase.review(.up)) { ($0.amountFen, $0.fromMonth) = (70_000, "2023-10") }
    let events = found.when(.reviewCompleted(review), by: .reviewer, on: "2023-09-20").events
    let bases = events.compactMap { event in
      if case .amountAdjusted(let adjusted) = event { adjusted.basis } else { nil }
    }
    #expect(bases == [found.position(of: .assessmentComputed)])
  }

  @Test func theCountyAdoptsWhatATownshipsReviewFound() {
    let review = with(StandardCase.review(.up)) { ($0.amountFen, $0.fromMonth) = (70_000, "2023-10") }
    let reviewed = Scenario.standing(in: .active).finding(70_000, on: "2023-09-20")
      .adding(.reviewCompleted(review), by: .clerk, on: "2023-09-20")
    #expect(reviewed.setUpRefusal == nil)
    #expect(reviewed.adjusted(to: 70_000, on: "2023-09-21") { $0.fromMonth = "2023-10" }.refusal == nil)
    let early = reviewed.adjusted(to: 70_000, on: "2023-09-21") {
      ($0.fromMonth, $0.basis) = ("2023-09", reviewed.position(of: .reviewCompleted))
    }
    #expect(early.refusal?.guard == .followsBasis)
  }

  @Test func anEntryThatNamesNothingIsFoundAgain() throws {
    let found = Scenario.standing(in: .active).finding(70_000, on: "2023-04-10")
    let adjusted = with(AmountAdjusted()) {
      ($0.amountFen, $0.baseFen, $0.fromMonth, $0.reason) = (70_000, 70_000, "2023-05", "income")
    }
    let (last, actor, office) = (try #require(found.entries.last), Cast.reviewer.subject, Cast.reviewer.officeCode)
    let entry = LedgerEntry(
      position: last.position.next, recordedAt: last.recordedAt, occurredOn: last.occurredOn,
      actor: try #require(actor), office: try #require(Office(office)), event: .amountAdjusted(adjusted))
    let findings = CaseReview.findings(in: found.entries + [entry], reading: .asRecorded) { entry, _ in
      var context = found.context
      context.actor = found.staff[String(entry.actor.id)] ?? StaffState()
      return context
    }
    #expect(findings.last?.position == entry.position && findings.last?.refusal.guard == .basisNamed)
  }

  @Test func belowTheLineAgainTheAmountIsWhatIsFoundNow() throws {
    let again = Scenario.standing(in: .gradualExit).finding(40_000, on: "2023-12-08").when(
      .gradualExitEnded(StandardCase.gradualEnd(.belowLine, last: "2023-12")), by: .reviewer, on: "2023-12-10")
    #expect(again.events.map(\.type) == [.gradualExitEnded, .amountAdjusted])
    #expect(again.state.amount(in: try #require(Month("2024-01"))) == 40_000)
  }

  @Test func whoIsEnrolledAloneIsWhomTheAssessmentFinds() {
    let finding = SingleFinding(
      person: "p-3", ground: .minor, perCapitaFen: 90_000, multipleBasisPoints: 15_000, fen: 65_000)
    let found = Scenario.marginal().executed(alone: [finding])
    #expect(found.enrollingSingle().refusal == nil)
    let others: [(inout SinglePersonEnrolled) -> Void] = [
      { $0.amountFen = 90_000 }, { $0.ground = .student }, { $0.householdPerCapitaFen = 1 }, { $0.multipleBp = 20_000 },
      { $0.person = "p-2" },
    ]
    for other in others {
      let event = with(SinglePersonEnrolled.standard, other)
      let refusal = found.when(.singlePersonEnrolled(event), by: .reviewer, on: "2023-03-31").refusal
      #expect(refusal?.guard == .followsBasis)
    }
  }

  @Test(arguments: TestSeed.some(40)) func noMonthIsDueMoreThanWasAssessed(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let starts = [Scenario.standing(in: .active), .standing(in: .gradualExit), .standing(in: .exited), .marginal()]
    var scenario = starts.randomElement(using: &random) ?? .enrolled
    let first = try #require(Month("2022-01"))
    var (highest, taken) = (StandardCase.amountFen, 0)
    for _ in 0..<250 {
      let day = "\(scenario.today.adding(days: Int.random(in: 0...9, using: &random)))"
      if Int.random(in: 0..<4, using: &random) == 0 {
        let fen = Int64.random(in: 0...90_000, using: &random)
        let likely = scenario.state.category ?? .dibao
        let category = [likely, likely, .dibao, .tekun, .marginal, .rigid].randomElement(using: &random) ?? .dibao
        let before = scenario.entries.count
        scenario = scenario.finding(fen, in: category, on: day)
        if scenario.entries.count > before, category.isBasic { highest = max(highest, fen) }
      } else {
        let event = Hostile.event(for: scenario, &random)
        guard scenario.when(event, by: .reviewer, on: day).refusal == nil else { continue }
        taken += 1
        scenario = scenario.adding(event, by: .reviewer, on: day)
      }
      let due = (0..<60).map { scenario.state.amount(in: first.adding(months: $0)) }
      #expect(due.allSatisfy { $0 <= highest }, "seed \(seed)")
      if let category = scenario.state.category, !category.isBasic, let last = due.last {
        #expect(last == 0, "seed \(seed)")
      }
    }
    #expect(taken > 0, "seed \(seed)")
  }
}

/// Events that would set, raise, restore or find an amount, at whatever anybody types.
private enum Hostile {
  static func event(for scenario: Scenario, _ random: inout SplitMix64) -> CaseEvent {
    let fen = amount(for: scenario, &random)
    let now = scenario.today.month
    let month =
      "\(now.adding(months: Int.random(in: 0...9, using: &random) < 7 ? 1 : Int.random(in: -30...30, using: &random)))"
    let review = "\(scenario.today.adding(days: 100))"
    let categories: [CaseEvents.Category] = [.dibao, .tekun, .marginal, .rigid, .emergency, .single]
    let category = categories.randomElement(using: &random) ?? .dibao
    switch Int.random(in: 0..<60, using: &random) {
    case 0..<20:
      let reasons = ["income", "correction", "member-died"]
      return .amountAdjusted(
        with(AmountAdjusted()) {
          ($0.amountFen, $0.baseFen, $0.fromMonth) = (fen, fen, month)
          $0.reason = reasons.randomElement(using: &random) ?? ""
        })
    case 20..<24: return .amountSet(with(AmountSet()) { ($0.amountFen, $0.baseFen, $0.fromMonth) = (fen, fen, month) })
    case 24..<32:
      return .reviewCompleted(
        with(StandardCase.review(Bool.random(using: &random) ? .up : .down)) {
          ($0.amountFen, $0.fromMonth, $0.nextReviewOn, $0.reasons) = (fen, month, review, ["income"])
        })
    case 32..<38:
      return .categoryChanged(
        with(CategoryChanged()) {
          ($0.from, $0.to, $0.amountFen) = (scenario.state.category ?? .dibao, category, fen)
          ($0.fromMonth, $0.ground) = (month, "income")
        })
    case 38..<46:
      return .reinstatementConfirmed(
        with(StandardCase.reinstatement) {
          ($0.amountFen, $0.fromMonth, $0.nextReviewOn) = (fen, month, review)
          if Bool.random(using: &random) { $0.category = category }
        })
    case 46..<50:
      return .suspensionOrdered(with(SuspensionOrdered()) { ($0.ground, $0.fromMonth) = ("account-closed", month) })
    case 50..<55:
      return .suspensionLifted(with(SuspensionLifted()) { ($0.ground, $0.fromMonth) = ("account-renewed", month) })
    case 55: return .gradualExitStarted(with(StandardCase.gradualExit(method: .step)) { $0.startMonth = month })
    case 56..<59: return .gradualExitEnded(StandardCase.gradualEnd(.belowLine, last: "\(now)"))
    default:
      return .exitDecided(with(StandardCase.exit) { $0.stopMonth = "\(now.next)" })
    }
  }

  private static func amount(for scenario: Scenario, _ random: inout SplitMix64) -> Int64 {
    let assessed = scenario.entries.last { $0.event.type == .assessmentComputed }
    if case .assessmentComputed(let assessment) = assessed?.event, Bool.random(using: &random) {
      return assessment.amountFen
    }
    return [0, 590_000, 100_000_000_000_000, Int64.random(in: 0...200_000, using: &random)]
      .randomElement(using: &random) ?? 0
  }
}
