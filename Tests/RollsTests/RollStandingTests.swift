import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

@testable import Rolls

/// Given the dated changes of a case, when a day is asked about, then its standing on that day.
@Suite struct RollStandingTests {
  private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }

  private static func row(_ changes: [(day: String, kind: RollChange.Kind)]) -> RollRow {
    var row = RollRow()
    for (index, change) in changes.enumerated() {
      let entry = LedgerEntry(
        position: Position(UInt64(index + 1)), recordedAt: Instant(microseconds: 0), occurredOn: day(change.day),
        actor: Cast.system, office: Cast.office, event: .publicNoticeEnded(PublicNoticeEnded()))
      row.insert(change.kind, from: day(change.day), by: entry)
    }
    return row
  }

  private enum Cast {
    static let system = Subject("system/x")!
    static let office = Office("431026101000")!
  }

  @Test func aHouseholdEntersAndLeaves() throws {
    let row = Self.row([
      ("2023-03-01", .declared(["a", "b", "c"])), ("2023-04-01", .entered(.dibao, amount: 59_000)),
      ("2023-10-01", .left),
    ])
    #expect(row.standing(on: Self.day("2023-03-31")) == nil)
    let standing = try #require(row.standing(on: Self.day("2023-04-01")))
    #expect(standing.category == .dibao)
    #expect(standing.amount == 59_000)
    #expect(standing.size == 3)
    #expect(standing.since == Self.day("2023-04-01"))
    #expect(row.standing(on: Self.day("2023-10-01")) == nil)
  }

  @Test func whatIsLearntLateTakesItsPlaceInTime() throws {
    let row = Self.row([
      ("2023-04-01", .entered(.dibao, amount: 91_667)), ("2023-09-01", .amount(95_000)),
      ("2023-06-01", .amount(35_833)),
    ])
    #expect(row.standing(on: Self.day("2023-05-31"))?.amount == 91_667)
    #expect(row.standing(on: Self.day("2023-06-01"))?.amount == 35_833)
  }

  @Test func aMemberWhoLeftEarlierThanAnotherJoinedIsMissedFromThatDay() {
    let row = Self.row([
      ("2023-01-01", .declared(["a", "b"])), ("2023-01-01", .entered(.dibao, amount: 1)), ("2023-03-01", .joined("c")),
      ("2023-02-01", .departed("b")),
    ])
    #expect(row.standing(on: Self.day("2023-01-31"))?.size == 2)
    #expect(row.standing(on: Self.day("2023-02-15"))?.size == 1)
    #expect(row.standing(on: Self.day("2023-03-15"))?.size == 2)
  }

  @Test func anAmountSaidLaterOfAnEarlierMonthHoldsForTheMonthsAfterToo() {
    let row = Self.row([
      ("2023-03-01", .entered(.dibao, amount: 90_117)), ("2023-09-01", .amount(80_000)),
      ("2023-04-01", .amount(115_332)),
    ])
    #expect(row.standing(on: Self.day("2023-11-15"))?.amount == 115_332)
    #expect(row.standing(on: Self.day("2023-03-15"))?.amount == 90_117)
  }

  @Test func ofTwoChangesOnOneDayTheLaterRecordedHolds() {
    let row = Self.row([
      ("2023-04-01", .entered(.dibao, amount: 1)), ("2023-04-01", .amount(2)), ("2023-04-01", .amount(3)),
    ])
    #expect(row.standing(on: Self.day("2023-04-01"))?.amount == 3)
  }

  @Test func suspensionStopsThePayAndKeepsThePlace() {
    let row = Self.row([
      ("2023-04-01", .entered(.tekun, amount: 80_000)), ("2023-06-01", .suspended(true)),
      ("2023-08-01", .suspended(false)),
    ])
    #expect(row.standing(on: Self.day("2023-06-15"))?.amount == 0)
    #expect(row.standing(on: Self.day("2023-06-15"))?.granted == 80_000)
    #expect(row.standing(on: Self.day("2023-08-01"))?.amount == 80_000)
  }

  @Test func singleEnrolmentsAddUp() {
    let row = Self.row([
      ("2023-04-01", .entered(.marginal, amount: 0)), ("2023-05-01", .enteredAlone(amount: 41_667)),
      ("2023-05-01", .enteredAlone(amount: 39_667)),
    ])
    #expect(row.standing(on: Self.day("2023-04-30"))?.category == .marginal)
    #expect(row.standing(on: Self.day("2023-05-01"))?.category == .single)
    #expect(row.standing(on: Self.day("2023-05-01"))?.amount == 81_334)
  }

  @Test func aGradualExitEndsInFullOrInNothing() {
    let start: [(String, RollChange.Kind)] = [
      ("2023-04-01", .entered(.dibao, amount: 50_000)),
      ("2023-07-01", .gradualExit(through: Self.day("2024-06-30").month)),
      ("2024-01-01", .amount(25_000)),
    ]
    let back = Self.row(start + [("2024-03-01", .backBelowLine)])
    #expect(back.standing(on: Self.day("2024-02-29"))?.gradualExitEnd?.description == "2024-06")
    #expect(back.standing(on: Self.day("2024-03-01"))?.amount == 50_000)
    #expect(back.standing(on: Self.day("2024-03-01"))?.gradualExitEnd == nil)
    #expect(Self.row(start + [("2024-07-01", .gradualExitOver)]).standing(on: Self.day("2024-07-01"))?.amount == 0)
  }
}
