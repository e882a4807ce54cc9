import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Testing

@testable import Rolls

/// Given what happened to a case, then the roll, the case and the account of what is due say the same of every month.
@Suite struct OneMeaningTests {
  private static let family = ["p-1", "p-2", "p-3"]

  private func dibao(from month: String, _ fen: Int64 = 59_000) throws -> RollStory {
    var story = RollStory()
    try story.record(Told.household(Self.family))
    try story.record(Told.enrolled(.dibao, Self.family, fen, from: month))
    try story.record(Told.set(fen, from: month))
    return story
  }

  private func marginal(_ persons: [String] = family) throws -> RollStory {
    var story = RollStory()
    try story.record(Told.household(Self.family))
    try story.record(Told.identified(persons))
    return story
  }

  @Test func anAmountHoldsFromTheFirstMonthOfTheEnrolmentAsCorrected() throws {
    var story = try dibao(from: "2023-02", 38_333)
    try story.record(Told.adjusted(50_000, from: "2023-02"))
    try story.correct(Position(2), "firstPayMonth", "\"2023-03\"")
    #expect(try story.amounts("2023-02", "2023-03", "2023-09") == [0, 50_000, 50_000])
    try story.expectOneMeaning()
    try story.expectKnown()
  }

  @Test func aMemberEnrolledAloneLaterThanSaid() throws {
    var story = try marginal()
    try story.record(Told.single("p-2", 41_667, from: "2023-05"))
    try story.record(Told.set(41_667, from: "2023-05"))
    try story.correct(Position(3), "firstPayMonth", "\"2023-07\"")
    #expect(try story.amounts("2023-05", "2023-06", "2023-07", "2023-12") == [0, 0, 41_667, 41_667])
    try story.expectOneMeaning()
    try story.expectKnown()
  }

  @Test func theOneOfTwoSaidLaterKeepsTheOthersShare() throws {
    var story = try marginal()
    try story.record(Told.single("p-2", 40_000, from: "2023-05"))
    try story.record(Told.set(40_000, from: "2023-05"))
    try story.record(Told.single("p-3", 30_000, from: "2023-06"))
    try story.record(Told.set(70_000, from: "2023-06"))
    try story.correct(Position(5), "firstPayMonth", "\"2023-08\"")
    #expect(try story.amounts("2023-05", "2023-07", "2023-08") == [40_000, 40_000, 70_000])
    try story.expectOneMeaning()
  }

  @Test func aRestatementThatIsItselfCorrectedStands() throws {
    var story = try dibao(from: "2023-04")
    try story.correct(Position(3), "amountFen", "\"50000\"")
    #expect(try story.amounts("2023-04") == [50_000])
    try story.correct(Position(2), "persons", #"["p-1","p-2"]"#)
    #expect(try story.amounts("2023-04") == [50_000])
    try story.expectOneMeaning()
  }

  @Test func aCorrectedAmountOfTheConfirmationHolds() throws {
    var story = try dibao(from: "2023-04")
    try story.correct(Position(2), "amountFen", "\"60000\"")
    #expect(try story.amounts("2023-04") == [60_000])
  }

  @Test(arguments: [Told.died("p-2", on: "2023-06-18"), Told.removed("p-2", on: "2023-06-18")])
  func aMemberEnrolledAloneWhoIsGoneIsSupportedToTheEndOfTheMonth(_ event: CaseEvent) throws {
    var story = try marginal()
    try story.record(Told.single("p-2", 41_667, from: "2023-05"))
    try story.record(event, on: "2023-09-10")
    #expect(try story.amounts("2023-06", "2023-07") == [41_667, 0])
    let row = try story.row()
    #expect(row.standing(on: CivilDate("2023-06-30")!)?.persons == ["p-2"])
    #expect(row.standing(on: CivilDate("2023-07-01")!)?.category == .marginal)
    #expect(CaseAccount(story.entries, on: CivilDate("2024-01-15")!).months.arrears.fen == 2 * 41_667)
    try story.expectOneMeaning()
    try story.expectKnown()
  }

  @Test func theShareOfTheOneWhoDiedIsTakenOutAndTheOtherStays() throws {
    var story = try marginal()
    try story.record(Told.single("p-2", 40_000, from: "2023-05"))
    try story.record(Told.single("p-3", 30_000, from: "2023-06"))
    try story.record(Told.died("p-2", on: "2023-07-02"), on: "2023-10-01")
    #expect(try story.amounts("2023-05", "2023-07", "2023-08") == [40_000, 70_000, 30_000])
    #expect(try story.row().standing(on: CivilDate("2023-08-01")!)?.persons == ["p-3"])
    try story.expectOneMeaning()
  }

  @Test func aHouseholdOfWhomNobodyIsLeftIsOffTheRollFromTheMonthAfter() throws {
    var story = try dibao(from: "2023-02", 110_333)
    try story.record(Told.died("p-1", on: "2023-06-20"), on: "2023-08-01")
    try story.record(Told.removed("p-3", on: "2023-05-20"), on: "2023-08-02")
    try story.record(Told.died("p-2", on: "2023-04-20"), on: "2023-08-03")
    #expect(try story.amounts("2023-06", "2023-07") == [110_333, 0])
    let row = try story.row()
    #expect(row.standing(on: CivilDate("2023-06-30")!)?.persons == ["p-1"])
    #expect(row.standing(on: CivilDate("2023-07-01")!) == nil)
    // No decision on money brings them back, and the account ends.
    try story.record(Told.adjusted(120_000, from: "2023-03"))
    #expect(try story.amounts("2023-06", "2023-09") == [120_000, 0])
    try story.expectOneMeaning()
    #expect(CaseAccount(story.entries, on: CivilDate("2023-12-31")!).months.lines.last?.month.description == "2023-07")
  }

  @Test func aDeathIsFinalWhateverIsDeclaredAfterwards() throws {
    var story = try dibao(from: "2023-02")
    try story.record(Told.household(Self.family), on: "2023-06-15")
    try story.record(Told.died("p-3", on: "2023-05-10"), on: "2023-07-10")
    #expect(try story.row().standing(on: CivilDate("2023-08-01")!)?.persons == ["p-1", "p-2"])
    try story.record(Told.household(Self.family), on: "2023-09-15")
    try story.record(Told.added("p-3", on: "2023-10-01"), on: "2023-10-01")
    #expect(try story.row().standing(on: CivilDate("2023-11-01")!)?.persons == ["p-1", "p-2"])
    #expect(CaseState.folded(story.entries).countedSize == 2)
  }

  @Test func thoseConfirmedAreOnTheRoll() throws {
    var story = try marginal(["p-1"])
    let day = CivilDate("2023-03-01")!
    #expect(try story.row().standing(on: day)?.persons == ["p-1"])
    try story.record(Told.household(Self.family), on: "2023-02-01")
    #expect(try story.row().standing(on: day)?.persons == ["p-1"])
    try story.correct(Position(2), "persons", #"["p-1","p-3"]"#)
    #expect(try story.row().standing(on: day)?.persons == ["p-1", "p-3"])
    try story.record(Told.added("p-4", on: "2023-02-20"), on: "2023-02-25")
    #expect(try story.row().standing(on: day)?.persons == ["p-1", "p-3", "p-4"])
    try story.expectKnown()
  }

  @Test func aReviewSaysNothingOfMoneyBeforeTheCountyDecides() throws {
    var story = try dibao(from: "2023-02")
    try story.record(Told.reviewed(70_000, from: "2023-06"))
    #expect(try story.amounts("2023-06") == [59_000])
    try story.expectOneMeaning()
  }

  @Test func aCategoryThatPaysNothingPaysNothing() throws {
    var story = try marginal()
    try story.record(Told.adjusted(50_000, from: "2023-03"))
    #expect(try story.amounts("2023-03") == [0])
    try story.expectOneMeaning()
  }

  @Test func anEnrolmentAfterASuspensionIsPaid() throws {
    var story = try dibao(from: "2023-02")
    try story.record(Told.suspended(from: "2023-04"))
    try story.record(Told.exit("2023-06"))
    try story.record(Told.left("2023-06"))
    try story.record(Told.enrolled(.dibao, Self.family, 60_000, from: "2023-09"))
    #expect(try story.amounts("2023-03", "2023-05", "2023-07", "2023-09") == [59_000, 0, 0, 60_000])
    try story.expectOneMeaning()
  }

  @Test func backBelowTheLineWhateverWasSaidOfLaterMonths() throws {
    var story = try dibao(from: "2023-02")
    try story.record(Told.exiting(from: "2023-04", months: 6))
    try story.record(Told.stepped(30_000, from: "2023-05"))
    try story.record(Told.stepped(10_000, from: "2023-08"))
    try story.record(Told.exited(.belowLine, last: "2023-06"))
    #expect(try story.amounts("2023-06", "2023-07", "2023-10") == [30_000, 59_000, 59_000])
    try story.expectOneMeaning()
  }

  @Test func aDecisionOnALateDeathHoldsOnTheRollToo() throws {
    var story = try dibao(from: "2023-02")
    try story.record(Told.died("p-2", on: "2023-05-18"), on: "2023-07-10")
    try story.record(Told.adjusted(20_000, from: "2023-08", "member-died"), on: "2023-07-15")
    #expect(try story.amounts("2023-05", "2023-06", "2023-08") == [59_000, 20_000, 20_000])
    try story.expectOneMeaning()
    try story.expectKnown()
  }

  @Test func twoCreditsOfOneLineAreBothPaidAndAreFlagged() throws {
    var story = try dibao(from: "2023-02")
    try story.record(Told.credited(38_333, "2023-02"))
    try story.record(Told.credited(38_333, "2023-03"))
    let account = CaseAccount(story.entries, on: CivilDate("2023-04-10")!)
    #expect(account.months.lines.map(\.paidFen) == [38_333, 38_333])
    #expect(account.payments.creditedAgain.map(\.list) == ["l-1"])
    try story.expectOneMeaning()
    try story.record(Told.returned(38_333, "2023-03"))
    #expect(CaseAccount(story.entries, on: CivilDate("2023-04-10")!).payments.creditedAgain.isEmpty)
    try story.expectOneMeaning()
  }

  @Test func aDecisionTakenElsewhereStaysOneInTheRow() throws {
    let change = StandingChange(
      effective: CivilDate("2023-04-01")!, position: Position(7), since: Position(9), superseded: Position(12),
      origin: .elsewhere("https://example.org/county"), kind: .amount(59_000), ground: "line", fact: Position(3))
    var row = RollRow()
    row.history = StandingHistory(changes: [change], withdrawn: [change])
    #expect(try RollRow(key: "k", bytes: row.bytes) == row)
  }
}
