import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import TestSupport
import Testing

/// What was due by a case's events against what was paid, on both axes.
@Suite struct DueTests {
  /// The account as known at the end of a day.
  private func account(_ story: PaidStory, known day: String) throws -> CaseAccount {
    let day = try #require(CivilDate(day))
    let known = story.entries.filter { $0.recordedAt.dateInChina <= day }
    return CaseAccount(Corrections.applied(to: known).entries, on: day)
  }

  private func rows(_ account: CaseAccount) -> [String] {
    account.months.lines.map { "\($0.month) \($0.dueFen) \($0.paidFen) \($0.differenceFen)" }
  }

  @Test func aCaseThatIsPaidAsDecidedHasNoDifference() throws {
    var story = PaidStory()
    try story.pay(59_000, "2023-04", "2023-05", "2023-06")
    let account = try account(story, known: "2023-07-05")
    #expect(rows(account) == ["2023-04 59000 59000 0", "2023-05 59000 59000 0", "2023-06 59000 59000 0"])
    #expect(account.months.lines[0].reason?.type == .enrolmentConfirmed)
    // The month that runs isn't missing before it is over.
    #expect(try self.account(story, known: "2023-07-31").months.arrears.fen == 0)
    #expect(try self.account(story, known: "2023-08-01").months.underpaidMonths.map(\.description) == ["2023-07"])
  }

  @Test func aDeathThatIsKnownLateReachesBack() throws {
    var story = PaidStory()
    try story.pay(59_000, "2023-04", "2023-05", "2023-06")
    try story.record(.deathRecorded(story.death("p-2", on: "2023-05-18")), on: "2023-07-10")
    try story.pay(59_000, "2023-07")
    try story.record(.amountAdjusted(story.adjustment(20_000, from: "2023-08", "member-died")), on: "2023-07-15")
    #expect(try account(story, known: "2023-07-09").months.overpayment.fen == 0)
    // Learnt and not yet decided: nobody has said what the others are due.
    #expect(try account(story, known: "2023-07-14").months.overpayment.fen == 0)
    let decided = try account(story, known: "2023-07-31")
    #expect(
      rows(decided) == [
        "2023-04 59000 59000 0", "2023-05 59000 59000 0", "2023-06 20000 59000 -39000", "2023-07 20000 59000 -39000",
      ])
    #expect(decided.months.overpayment.fen == 78_000)
    let cause = try #require(decided.months.lines[2].reason)
    #expect(cause.type == .amountAdjusted && cause.code == "member-died" && cause.fact != nil)
  }

  @Test func aDecisionForAnotherReasonReachesBackToNothing() throws {
    var story = PaidStory()
    try story.pay(59_000, "2023-04", "2023-05", "2023-06", "2023-07")
    try story.record(.deathRecorded(story.death("p-2", on: "2023-05-18")), on: "2023-07-10")
    try story.record(.amountAdjusted(story.adjustment(20_000, from: "2023-08", "employment")), on: "2023-07-15")
    #expect(try account(story, known: "2023-07-31").months.overpayment.fen == 0)
  }

  @Test func whereNobodyIsLeftNothingIsDueBeforeAnyDecision() throws {
    var story = PaidStory()
    try story.pay(59_000, "2023-04", "2023-05", "2023-06")
    for person in StandardCase.persons {
      try story.record(.deathRecorded(story.death(person, on: "2023-04-30")), on: "2023-06-20")
    }
    let account = try account(story, known: "2023-06-30")
    #expect(account.months.overpaidMonths.map(\.description) == ["2023-05", "2023-06"])
    #expect(account.months.overpayment.fen == 118_000)
    // A decision on the amount brings nobody back, and the months after the end are nobody's.
    try story.record(.amountAdjusted(story.adjustment(10_000, from: "2023-08", "dispute")), on: "2023-07-15")
    #expect(rows(try self.account(story, known: "2023-09-01")).last == "2023-06 0 59000 -59000")
  }

  @Test func aRaiseFromAnEarlierMonthIsArrears() throws {
    var story = PaidStory()
    for month in 4...12 { try story.pay(59_000, "2023-\(month < 10 ? "0" : "")\(month)") }
    try story.pay(59_000, "2024-01", "2024-02")
    try story.record(.amountAdjusted(story.adjustment(69_200, from: "2024-01", "line")), on: "2024-03-05")
    let account = CaseAccount(story.entries, on: try #require(CivilDate("2024-03-31")), through: Month("2024-03"))
    #expect(account.months.arrears.fen == 20_400)  // example G13; March is still to be paid
    #expect(account.months.lines.suffix(3).map(\.isOpen) == [false, false, true])
  }

  @Test func aShareThatStopsAndAGradualExit() throws {
    var story = PaidStory()
    let reduced = with(PersonShareReduced()) {
      $0.person = "p-2"
      $0.refusals = 3
      $0.fromMonth = "2023-06"
      $0.amountFen = 22_000
    }
    try story.record(.personShareReduced(reduced), on: "2023-05-10")
    try story.record(.gradualExitStarted(StandardCase.gradualExit(months: 2)), on: "2023-09-20")
    try story.record(.gradualExitEnded(StandardCase.gradualEnd(.completed, last: "2023-11")), on: "2023-11-20")
    try story.pay(22_000, "2023-12")
    let account = try account(story, known: "2023-12-31")
    #expect(account.months.lines.map(\.dueFen) == [59_000, 59_000] + Array(repeating: 22_000, count: 6) + [0])
    #expect(account.months.lines[6].reason?.type == .gradualExitStarted)
    #expect(account.months.lines[8].reason?.type == .gradualExitEnded)
  }

  @Test func aReturnedLineIsNotPaidUntilItIsCreditedAgain() throws {
    var story = PaidStory()
    try story.pay(59_000, "2023-04")
    try story.answer(line: 1) { number in
      .paymentReturned(with(PaymentReturned()) { ($0.list, $0.line, $0.payMonth) = ("l-1", number, "2023-04") })
    }
    let returned = try account(story, known: "2023-05-31")
    #expect(returned.months.underpaidMonths.map(\.description) == ["2023-04"])
    try story.answer(line: 1) { number in
      .paymentReissued(with(PaymentReissued()) { ($0.list, $0.line, $0.payMonth) = ("l-1", number, "2023-04") })
    }
    #expect(try account(story, known: "2023-05-31").months.arrears.fen == 59_000)
    try story.pay(59_000, line: 1, "2023-04")
    #expect(try account(story, known: "2023-05-31").months.arrears.fen == 0)
  }

  @Test func instalmentsSettleWhatIsOwedAndChangeNothingDue() throws {
    var story = PaidStory()
    try story.pay(60_000, "2023-04")
    for part in [300, 500, 200] as [Int64] {
      let before = try account(story, known: "2023-04-30")
      #expect(before.months.overpayment.fen == 1_000 && before.months.lines[0].dueFen == 59_000)
      try story.record(.recoveryReceived(with(RecoveryReceived()) { $0.amountFen = part }), on: "2023-04-20")
    }
    #expect(try account(story, known: "2023-04-30").months.overpayment.outstandingFen == 0)
  }

  @Test(arguments: TestSeed.some(40)) func anyEventsInAnyOrderMakeAnAccount(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var entries = Scenario.standing(in: .exited).entries + Scenario.stepwise().entries + Scenario.marginal().entries
    for type in EventType.allCases.shuffled(using: &random) {
      let like = entries[Int.random(in: 0..<entries.count, using: &random)]
      entries.append(
        LedgerEntry(
          position: Position(UInt64.random(in: 0...60, using: &random)), recordedAt: like.recordedAt,
          occurredOn: like.occurredOn, actor: like.actor, office: like.office,
          event: try CaseEvent(type: type, payload: [])))
    }
    entries.shuffle(using: &random)
    let account = CaseAccount(entries, on: try #require(CivilDate("2024-12-31")))
    #expect(account.months.lines.allSatisfy { $0.dueFen >= 0 }, "seed \(seed)")
    #expect(account.months.arrears.fen >= 0 && account.months.overpayment.fen >= 0, "seed \(seed)")
    #expect(CaseAccount([], on: .latest).months.lines.isEmpty)
  }
}
