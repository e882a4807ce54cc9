import Entitlement
import EventEnvelope
import Testing

/// The worked examples of a case over time, to the fen.
@Suite struct GoldenOverTimeTests {
  /// G4 is enrolled at 590.00; from October it has pay of 3300 a month, which is 990.00 a head.
  private func recovering(_ schedule: GradualSchedule) throws -> Timeline {
    var timeline = try Timeline()
    try timeline.enrol("G4", from: "2023-04-01")
    var better = try Timeline.household("G4")
    better.incomes[0].amount = Exact(330_000)
    try timeline.add("work", on: "2023-10-01", known: "2023-09-20", .household(better))
    try timeline.add("exit", on: "2023-10-01", known: "2023-09-20", .gradualExit(schedule))
    return timeline
  }

  @Test func `G7: three members of a marginal family enrolled alone`() throws {
    var timeline = try Timeline()
    try timeline.enrol("G7", from: "2023-07-01")
    #expect(try timeline.due("2023-06", "2023-08", known: "2023-09-01") == ["0.00", "1230.00", "1230.00"])
  }

  @Test(arguments: [(GradualSchedule.full, "7080.00"), (.stepped, "5310.00")])
  func `G11: a gradual exit in full and in steps`(schedule: GradualSchedule, total: String) throws {
    let timeline = try recovering(schedule)
    let known = try Timeline.noon("2024-12-01")
    let dues = try timeline.history.due(in: try Timeline.months("2023-10", "2024-09"), knownAt: known)
    #expect(dues.reduce(Exact.zero) { $0 + $1.amount }.yuan == total)
    #expect(dues.map(\.reason) == (1...12).map { .gradualExit(month: $0, of: 12) })
    let edges = try timeline.history.due(in: try Timeline.months("2024-10", "2024-10"), knownAt: known)
    #expect(edges.map(\.amount.yuan) == ["0.00"] && edges.map(\.reason) == [.gradualExitOver])
    #expect(try timeline.due("2023-09", "2023-09", known: "2024-12-01") == ["590.00"])
  }

  @Test(arguments: [("3300.00", 330_000, "590.00"), ("4333.33", 433_333, "590.00"), ("4333.34", 433_334, "0.00")])
  func `income that reaches the cap ends the gradual exit`(_ wage: String, fen: Int, amount: String) throws {
    // 1300 a head and month are 4333.33… of pay a month before the tenth that it costs to work.
    var timeline = try recovering(.full)
    var better = try Timeline.household("G4")
    better.incomes[0].amount = Exact(fen)
    try timeline.add("raise", on: "2024-01-01", .household(better))
    #expect(try timeline.due("2023-12", "2024-02", known: "2024-03-01") == ["590.00", amount, amount], "\(wage)")
  }

  @Test func `below the line again the family is supported as before`() throws {
    var timeline = try recovering(.stepped)
    try timeline.add("work-lost", on: "2024-05-01", .household(try Timeline.household("G4")))
    #expect(try timeline.due("2024-04", "2024-06", known: "2024-07-01") == ["295.00", "590.00", "590.00"])
    #expect(try timeline.due("2024-10", "2024-10", known: "2024-12-01") == ["590.00"])
  }

  @Test func `G12: a death of May that is known in July`() throws {
    var timeline = try Timeline()
    try timeline.enrol("G2", from: "2023-04-01")
    try timeline.pay(91_667, "2023-04", "2023-05", "2023-06")
    try timeline.add("death", on: "2023-05-18", known: "2023-07-10", .died(member: "m2"))
    try timeline.pay(91_667, "2023-07")
    let before = try timeline.account("2023-04", "2023-06", known: "2023-07-09")
    #expect(before.lines.map(\.differenceFen) == [0, 0, 0])
    #expect(before.overpayment.fen == 0)
    let after = try timeline.account("2023-04", "2023-07", known: "2023-07-11")
    #expect(after.lines.map(\.due.yuan) == ["916.67", "916.67", "358.33", "358.33"])
    #expect(after.lines.map(\.differenceFen) == [0, 0, -55_834, -55_834])
    #expect(after.overpaidMonths.map(\.description) == ["2023-06", "2023-07"])
    // Not twice 558.34: the exact dues together are rounded once.
    #expect(after.overpayment.fen == 111_667)
    #expect(after.lines[2].reason.facts == ["enrolled", "household", "death"])
  }

  @Test func `G13: a line that holds from January is published in March`() throws {
    var timeline = try Timeline()
    try timeline.enrol("G4", from: "2023-10-01")
    try timeline.pay(59_000, "2023-12", "2024-01", "2024-02")
    timeline.history.policies.append(
      PolicyVersion(
        from: try Timeline.day("2024-01-01"), publishedAt: try Timeline.noon("2024-03-05"),
        try #require(Timeline.parameters).raised))
    #expect(try timeline.account("2023-12", "2024-02", known: "2024-03-04").arrears.fen == 0)
    try timeline.pay(69_200, "2024-03")
    let account = try timeline.account("2023-12", "2024-03", known: "2024-03-31")
    #expect(account.lines.map(\.due.yuan) == ["590.00", "692.00", "692.00", "692.00"])
    #expect(account.lines.map(\.reason.policy) == ["DEMO-HN-2023", "RAISED", "RAISED", "RAISED"])
    #expect(account.underpaidMonths.map(\.description) == ["2024-01", "2024-02"])
    #expect(account.arrears.fen == 20_400)
  }

  @Test func `G16: one person's share stops and is paid again`() throws {
    var timeline = try Timeline()
    var household = try Timeline.household("G4")
    household.members[1].illness = .none
    household.members[2].born = try Timeline.day("2003-02-03")
    try timeline.add("enrolled", on: "2023-04-01", .enrolled)
    try timeline.add("household", on: "2023-04-01", .household(household))
    try timeline.add("refused", on: "2023-08-01", .shareStopped(member: "m2"))
    try timeline.add("works", on: "2023-10-01", .shareRestored(member: "m2"))
    #expect(
      try timeline.due("2023-07", "2023-10", known: "2024-01-01") == ["330.00", "220.00", "220.00", "330.00"])
  }
}
