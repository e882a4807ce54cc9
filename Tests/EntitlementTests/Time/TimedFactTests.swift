import Entitlement
import EventEnvelope
import Testing

/// What each kind of fact does to the months around it.
@Suite struct TimedFactTests {
  private func enrolled() throws -> Timeline {
    var timeline = try Timeline()
    try timeline.enrol("G4", from: "2023-04-01")
    return timeline
  }

  @Test(arguments: [("2023-05-01", "2023-06"), ("2023-05-31", "2023-06"), ("2023-12-31", "2024-01")])
  func `the month of a death is paid in full`(day: String, firstMonth: String) throws {
    var timeline = try enrolled()
    try timeline.add("death", on: day, .died(member: "m1"))
    #expect(timeline.history.facts[2].firstMonth.description == firstMonth)
  }

  @Test func `where nobody is left nothing is due`() throws {
    var timeline = try enrolled()
    for member in ["m1", "m2", "m3"] { try timeline.add("death-" + member, on: "2023-05-18", .died(member: member)) }
    let due = try timeline.history.due(
      in: try #require(Month("2023-06")), knownAt: try Timeline.noon("2023-07-01"))
    #expect(due.amount.isZero && due.reason == .nobodyLeft)
    #expect(try timeline.due("2023-05", "2023-06", known: "2023-07-01") == ["590.00", "0.00"])
  }

  @Test func `whoever left and is listed again counts again, the dead don't`() throws {
    var timeline = try enrolled()
    try timeline.add("left", on: "2023-05-18", .departed(member: "m3"))
    let without = try timeline.due("2023-06", "2023-06", known: "2024-01-01")
    #expect(without != ["590.00"])
    try timeline.add("back", on: "2023-08-01", .household(try Timeline.household("G4")))
    #expect(try timeline.due("2023-07", "2023-08", known: "2024-01-01") == without + ["590.00"])
    try timeline.add("death", on: "2023-05-18", known: "2023-09-01", .died(member: "m3"))
    #expect(try timeline.due("2023-07", "2023-08", known: "2024-01-01") == without + without)
  }

  @Test func `two changes of one month both count`() throws {
    var timeline = try enrolled()
    try timeline.add("left", on: "2023-05-02", .departed(member: "m3"))
    #expect(try timeline.due("2023-06", "2023-06", known: "2024-01-01") == ["0.00"])
    // The one who earned: the ill one who is left has nothing, and her uplift.
    try timeline.add("death", on: "2023-05-20", .died(member: "m1"))
    #expect(try timeline.due("2023-06", "2023-06", known: "2024-01-01") == ["845.00"])
    #expect(try timeline.due("2023-05", "2023-05", known: "2024-01-01") == ["590.00"])
  }

  @Test func `suspension, exit and a new enrolment`() throws {
    var timeline = try enrolled()
    try timeline.add("pause", on: "2023-06-01", .suspended)
    try timeline.add("again", on: "2023-08-01", .resumed)
    try timeline.add("gone", on: "2023-09-01", .left)
    try timeline.add("return", on: "2023-11-01", .enrolled)
    let due = try timeline.history.due(
      in: try Timeline.months("2023-03", "2023-11"), knownAt: try Timeline.noon("2024-01-01"))
    #expect(
      due.map(\.amount.yuan) == ["0.00", "590.00", "590.00", "0.00", "0.00", "590.00", "0.00", "0.00", "590.00"])
    #expect(due[0].reason == .notEnrolled && due[3].reason == .suspended && due[6].reason == .left)
  }

  @Test func `a review up and a review down hold from their month`() throws {
    var timeline = try enrolled()
    var household = try Timeline.household("G4")
    household.incomes[0].amount = Exact(100_000)
    try timeline.add("up", on: "2023-07-01", .household(household))
    household.incomes[0].amount = Exact(200_000)
    try timeline.add("down", on: "2023-10-01", .household(household))
    let due = try timeline.due("2023-06", "2023-10", known: "2024-01-01")
    #expect(due == ["590.00", "1310.00", "1310.00", "1310.00", "410.00"])
  }

  @Test func `a correction changes what was due as known now, and not as known then`() throws {
    var timeline = try enrolled()
    try timeline.pay(59_000, "2023-04", "2023-05")
    var right = try Timeline.household("G4")
    right.incomes[0].amount = Exact(200_000)
    try timeline.add("right", on: "2023-04-01", known: "2023-06-20", replaces: "household", .household(right))
    #expect(try timeline.due("2023-05", "2023-05", known: "2023-06-19") == ["590.00"])
    #expect(try timeline.due("2023-05", "2023-05", known: "2023-06-20") == ["410.00"])
    #expect(try timeline.account("2023-04", "2023-05", known: "2023-06-21").overpayment.fen == 36_000)
    try timeline.add("typo", on: "2023-04-01", known: "2023-06-25", replaces: "right", .nothing)
    #expect(try timeline.account("2023-04", "2023-05", known: "2023-06-26").lines.map(\.due.yuan) == ["0.00", "0.00"])
  }

  @Test func `money back and forth changes what was paid, never what is due`() throws {
    var timeline = try enrolled()
    let month = try #require(Month("2023-04"))
    try timeline.pay(59_000, "2023-04")
    timeline.movements.append(
      MoneyMovement(.returned(month), fen: 59_000, knownAt: try Timeline.noon("2023-04-12")))
    #expect(try timeline.account("2023-04", "2023-04", known: "2023-04-13").arrears.outstandingFen == 59_000)
    timeline.movements.append(
      MoneyMovement(.credited(month), fen: 60_000, knownAt: try Timeline.noon("2023-04-20")))
    for (fen, day) in [(Int64(400), "2023-05-10"), (600, "2023-06-10")] {
      let before = try timeline.account("2023-04", "2023-04", known: day)
      #expect(before.overpayment.fen == 1_000 && before.lines[0].dueFen == 59_000)
      timeline.movements.append(MoneyMovement(.recovered, fen: fen, knownAt: try Timeline.noon(day)))
    }
    let settled = try timeline.account("2023-04", "2023-04", known: "2023-07-01")
    #expect(settled.overpayment.outstandingFen == 0 && settled.lines[0].dueFen == 59_000)
  }
}
