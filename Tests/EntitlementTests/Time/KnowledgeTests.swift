import Entitlement
import EventEnvelope
import TestSupport
import Testing

/// Whatever is known, and in whatever order: properties of random histories, with the seed in every message.
@Suite struct KnowledgeTests {
  static let households: [HouseholdDocument] = ["G2", "G4", "G7", "G10"].compactMap {
    try? Timeline.household($0)
  }

  /// A history of up to twelve facts over a year and a half, each known up to eight months late.
  private func history(_ random: inout SplitMix64) throws -> EntitlementHistory {
    var history = try Timeline().history
    let start = try Timeline.day("2023-01-01")
    for index in 0..<Int.random(in: 0...12, using: &random) {
      let day = start.adding(days: Int.random(in: 0..<540, using: &random))
      let known = Instant(day.adding(days: Int.random(in: -30...240, using: &random)), secondOfDay: index)
      let replaces = Int.random(in: 0..<5, using: &random) == 0 ? "f\(Int.random(in: 0...12, using: &random))" : nil
      history.facts.append(
        TimedFact("f\(index)", on: day, knownAt: known, replaces: replaces, try statement(&random)))
    }
    history.facts.append(
      TimedFact("base", on: start, knownAt: .init(microseconds: 0), .household(Self.households[0])))
    history.facts.append(TimedFact("begin", on: start, knownAt: .init(microseconds: 0), .enrolled))
    return history
  }

  private func statement(_ random: inout SplitMix64) throws -> TimedFact.Statement {
    let member = "m\(Int.random(in: 1...3, using: &random))"
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return .household(try #require(Self.households.randomElement(using: &random)))
    case 2: return .died(member: member)
    case 3: return .departed(member: member)
    case 4: return .shareStopped(member: member)
    case 5: return .shareRestored(member: member)
    case 6: return .gradualExit(.full)
    case 7: return .gradualExit(.stepped)
    case 8: return .suspended
    case 9: return .resumed
    case 10: return Bool.random(using: &random) ? .left : .enrolled
    default: return .nothing
    }
  }

  private func amounts(_ history: EntitlementHistory, _ instant: Instant) throws -> [Exact] {
    try history.due(in: try Timeline.months("2023-01", "2024-12"), knownAt: instant).map(\.amount)
  }

  @Test(arguments: TestSeed.some(60)) func `the order of learning doesn't matter in the end`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = try history(&random)
    var second = first
    let instants = first.facts.map(\.knownAt).shuffled(using: &random)
    for index in second.facts.indices { second.facts[index].knownAt = instants[index] }
    second.facts.shuffle(using: &random)
    let end = try Timeline.noon("2030-01-01")
    #expect(try amounts(first, end) == amounts(second, end), "seed \(seed)")
  }

  @Test(arguments: TestSeed.some(60)) func `what is learnt later changes nothing as known before`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let whole = try history(&random)
    let instant = Instant(
      try Timeline.day("2023-01-01").adding(days: Int.random(in: 0..<700, using: &random)), secondOfDay: 0)
    var part = whole
    part.facts.removeAll { $0.knownAt > instant }
    #expect(try amounts(whole, instant) == amounts(part, instant), "seed \(seed)")
  }

  @Test(arguments: TestSeed.some(60)) func `differences add up over months and over what is learnt`(seed: UInt64) throws
  {
    var random = SplitMix64(seed: seed)
    let history = try history(&random)
    let months = try Timeline.months("2023-01", "2024-12")
    let end = try Timeline.noon("2030-01-01")
    let movements = try (0..<24).map { index in
      MoneyMovement(
        .credited(try #require(Month("2023-01")).adding(months: index)),
        fen: Int64.random(in: 0...90_000, using: &random), knownAt: end)
    }
    let account = try history.account(of: months, knownAt: end, movements: movements)
    // The sums by month are whole fen: together they may differ from the sums rounded once by half a fen a month.
    let net = account.lines.reduce(0) { $0 + $1.differenceFen }
    #expect(abs(net - (account.arrears.fen - account.overpayment.fen)) <= 13, "seed \(seed)")
    #expect(account.arrears.fen >= 0 && account.overpayment.fen >= 0, "seed \(seed)")
    // Learning fact by fact, the changes of each step come to the change from nothing to everything.
    let instants = history.facts.map(\.knownAt).sorted()
    var sum = try amounts(history, instants[0])
    for (before, after) in zip(instants, instants.dropFirst()) {
      let (earlier, later) = (try amounts(history, before), try amounts(history, after))
      for index in sum.indices { sum[index] += later[index] - earlier[index] }
    }
    #expect(try sum == amounts(history, end), "seed \(seed)")
  }

  @Test func `every small world of three facts keeps the two laws`() throws {
    let statements: [TimedFact.Statement] = [
      .enrolled, .left, .died(member: "m2"), .suspended, .gradualExit(.stepped), .shareStopped(member: "m1"),
      .household(Self.households[1]), .nothing,
    ]
    let days = try ["2023-02-10", "2023-03-01"].map(Timeline.day)
    var base = try Timeline()
    try base.enrol("G2", from: "2023-01-01")
    let months = try Timeline.months("2023-01", "2023-05")
    for (a, b) in statements.indices.flatMap({ a in statements.indices.map { (a, $0) } }) {
      for (first, second) in days.flatMap({ first in days.map { (first, $0) } }) {
        var history = base.history
        let (early, late) = (try Timeline.noon("2023-06-01"), try Timeline.noon("2023-07-01"))
        history.facts.append(TimedFact("a", on: first, knownAt: early, statements[a]))
        let alone = try history.due(in: months, knownAt: early).map(\.amount)
        history.facts.append(TimedFact("b", on: second, knownAt: late, statements[b]))
        #expect(try history.due(in: months, knownAt: early).map(\.amount) == alone)
        let both = try history.due(in: months, knownAt: late).map(\.amount)
        for index in history.facts.indices.suffix(2) { history.facts[index].knownAt = index == 2 ? late : early }
        #expect(try history.due(in: months, knownAt: late).map(\.amount) == both)
        #expect(both.allSatisfy { !$0.isNegative })
      }
    }
  }

  @Test func `nothing traps on odd input`() throws {
    let last = try #require(Month("9999-12"))
    #expect(try EntitlementHistory().due(in: last, knownAt: .init(microseconds: 0)).reason == .notEnrolled)
    var timeline = try Timeline()
    for day in ["0000-01-01", "9999-12-31"] {
      try timeline.add("e" + day, on: day, known: "2023-01-01", .enrolled)
      try timeline.add("g" + day, on: day, known: "2023-01-01", .gradualExit(.full))
      try timeline.add("d" + day, on: day, known: "2023-01-01", .died(member: "nobody"))
    }
    try timeline.add("self", on: "2023-01-01", replaces: "self", .suspended)
    let known = try Timeline.noon("2023-02-01")
    #expect(try timeline.history.due(in: last, knownAt: known).amount.isZero)
    // Payments without a grant, of any size, are too much by all of it.
    let month = try #require(Month("2023-01"))
    let movements = [Int64.max, .max, 1].map { MoneyMovement(.credited(month), fen: $0, knownAt: known) }
    let account = try EntitlementHistory().account(of: month...month, knownAt: known, movements: movements)
    #expect(account.overpayment.fen == .max && account.lines[0].differenceFen < 0)
    #expect(GradualSchedule(months: 0, shares: [Exact(1)], capMultiple: Exact(2)) == nil)
    #expect(GradualSchedule(months: 12, shares: [], capMultiple: Exact(2)) == nil)
    // A household and no policy for its month is a refusal.
    try timeline.enrol("G4", from: "2022-06-01")
    #expect(throws: PolicyFault.self) {
      try timeline.history.due(in: try #require(Month("2022-07")), knownAt: known)
    }
  }
}
