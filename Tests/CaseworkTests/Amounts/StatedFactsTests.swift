import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

/// From a case's events by the rules to the fen: the household at each decision is given, the rest is read.
@Suite struct StatedFactsTests {
  /// Example G2: two people of 72; the one with medical costs dies.
  private static let couple = """
    {"id":"G2","county":"431026","area":"rural","on":"2023-03-13","members":[
    {"id":"p-1","relation":"head","sex":"M","born":"1951-02-03"},
    {"id":"p-2","relation":"spouse","sex":"F","born":"1951-03-03"}],
    "incomes":[{"head":"property","amount":"1200"}],
    "expenses":[{"member":"p-2","kind":"medical","amount":"3000"}]}
    """

  private func account(
    _ entries: [LedgerEntry], _ document: String, _ months: (String, String)
  ) throws -> MonthlyAccount<MonthDue> {
    let shipped = try #require(PolicyPack.shippedTexts["DEMO-HN-2023"])
    let day = try #require(CivilDate("2023-01-01"))
    let parameters = try PolicyLibrary([PolicyPack(yaml: shipped, name: "demo")]).parameters(for: "431026", on: day)
    let household = try HouseholdReader().read(Array(document.utf8))
    let history = EntitlementHistory(
      facts: TimedFact.stated(by: entries) { _ in household },
      policies: [PolicyVersion(from: day, publishedAt: Instant(day, secondOfDay: 0), parameters)])
    return MonthlyAccount(
      try history.due(
        in: try #require(Month(months.0))...(try #require(Month(months.1))), knownAt: Instant(.latest, secondOfDay: 0)
      ).map { due in
        .init(
          due.month, due: due.amount, paidFen: CasePayments.folded(entries).totals.paidFen(for: due.month), reason: due)
      }, CasePayments.folded(entries).totals)
  }

  @Test func g12FromEventsIsExact() throws {
    var story = PaidStory()
    try story.pay(91_667, "2023-04", "2023-05", "2023-06")
    try story.record(.deathRecorded(story.death("p-2", on: "2023-05-18")), on: "2023-07-10")
    try story.pay(91_667, "2023-07")
    try story.record(.amountAdjusted(story.adjustment(35_833, from: "2023-08", "member-died")), on: "2023-07-15")
    try story.pay(35_833, "2023-08")
    let exact = try account(story.entries, Self.couple, ("2023-04", "2023-08"))
    #expect(exact.lines.map(\.due.yuan) == ["916.67", "916.67", "358.33", "358.33", "358.33"])
    #expect(exact.overpayment.fen == 111_667 && exact.arrears.fen == 0)
    try story.record(.recoveryReceived(with(RecoveryReceived()) { $0.amountFen = 111_667 }), on: "2023-09-20")
    #expect(try account(story.entries, Self.couple, ("2023-04", "2023-08")).overpayment.outstandingFen == 0)
  }

  @Test func everyEventOfACaseIsRead() throws {
    var story = PaidStory()
    let reduced = with(PersonShareReduced()) { ($0.person, $0.refusals, $0.fromMonth) = ("p-2", 3, "2023-06") }
    try story.record(.personShareReduced(reduced), on: "2023-05-10")
    try story.record(.suspensionOrdered(with(SuspensionOrdered()) { $0.fromMonth = "2023-07" }), on: "2023-06-10")
    try story.record(.suspensionLifted(with(SuspensionLifted()) { $0.fromMonth = "2023-08" }), on: "2023-07-10")
    let removed = with(MemberRemoved()) { ($0.person, $0.ground, $0.fromOn) = ("p-2", "moved", "2023-08-05") }
    try story.record(.memberRemoved(removed), on: "2023-08-20")
    try story.record(.exitDecided(StandardCase.exit), on: "2023-09-20")
    try story.record(.reinstatementConfirmed(StandardCase.reinstatement), on: "2023-10-20")
    let reasons = try account(story.entries, Self.couple, ("2023-03", "2023-11")).lines.map(\.reason.reason)
    #expect(
      reasons == [
        .notEnrolled, .assessed(.dibao), .assessed(.dibao), .withoutShares(of: 1), .suspended, .withoutShares(of: 1),
        .assessed(.dibao), .left, .withoutShares(of: 1),
      ])
  }

  @Test func theLaterDecisionHoldsForItsMonthAndLater() throws {
    var story = PaidStory()
    try story.record(.amountAdjusted(story.adjustment(1, from: "2023-09", "line")), on: "2023-08-10")
    try story.record(.amountAdjusted(story.adjustment(2, from: "2023-06", "line")), on: "2023-08-11")
    let household = try HouseholdReader().read(Array(Self.couple.utf8))
    let months = TimedFact.stated(by: story.entries) { _ in household }.compactMap { fact -> String? in
      if case .household = fact.statement { fact.firstMonth.description } else { nil }
    }
    #expect(months == ["2023-04", "2023-06"])
  }

  @Test(arguments: [(GradualMethod.full, "2750.00"), (.step, "2062.50")])
  func aGradualExitOfSixMonths(method: GradualMethod, total: String) throws {
    var story = PaidStory()
    let started = with(StandardCase.gradualExit(months: 6, method: method)) { $0.startMonth = "2023-10" }
    try story.record(.gradualExitStarted(started), on: "2023-09-20")
    let facts = TimedFact.stated(by: story.entries) { _ in nil }
    let schedule = facts.lazy.compactMap { fact -> GradualSchedule? in
      if case .gradualExit(let schedule) = fact.statement { schedule } else { nil }
    }.first
    let shares = (0..<6).compactMap { schedule?.share(inMonth: $0) }
    #expect(shares.count == 6 && schedule?.share(inMonth: 6) == nil)
    // Of 458.33…, the line and its tenth for one person of 72: six months in full, or three and three by half.
    #expect((shares.reduce(Exact.zero, +) * (Exact(55_000) / 12 * 10)).yuan == total)
  }
}
