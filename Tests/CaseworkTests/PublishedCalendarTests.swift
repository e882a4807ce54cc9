import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// Notices on working days that a ledger has published: who may publish them, and what they come to.
@Suite struct PublishedCalendarTests {
  private let bureau = Bureau()

  @Test(arguments: [
    // A county for its own area, and for the country where the ledger keeps no one else's.
    ("", ["431026"], Cast.reviewer), ("43", ["431026"], .reviewer), ("431026", ["4310"], .reviewer),
    ("431026101", ["4310"], .reviewer), ("", ["431026101", "431026102"], .reviewer),
    // A city for its counties, and for what stands above it.
    ("", ["4310"], .city), ("43", ["43"], .city), ("4310", ["4310"], .city), ("431026", ["4310"], .city),
  ])
  func `a notice is published where no one else's days change`(scope: String, keeping: [String], by cast: Cast) {
    let notice = with(CalendarPublished.standard) { if !scope.isEmpty { $0.scope = scope } }
    let record = PublishedCalendars.recordID(year: 2027, scope: scope)
    #expect(bureau.arranging(notice, as: record, keeping: keeping, by: cast) == nil)
  }

  @Test(arguments: [
    ("", ["4310"], Cast.reviewer), ("43", ["4310"], .reviewer), ("", ["431026", "431027"], .reviewer),
    ("4310", ["4310"], .reviewer), ("431027", ["4310"], .reviewer), ("44", ["4310"], .city), ("4311", ["43"], .city),
  ])
  func `no notice changes the days of others`(scope: String, keeping: [String], by cast: Cast) {
    let notice = with(CalendarPublished.standard) { if !scope.isEmpty { $0.scope = scope } }
    let record = PublishedCalendars.recordID(year: 2027, scope: scope)
    #expect(bureau.arranging(notice, as: record, keeping: keeping, by: cast)?.guard == .calendarScope)
  }

  @Test func `a year becomes known when its notice is recorded, and is amended by a later one`() throws {
    let first = CalendarPublished.standard
    let second = with(first) {
      $0.publishedOn = "2023-03-02"
      $0.daysOff = ["2027-01-01"]
      $0.daysWorked = []
    }
    let calendars = PublishedCalendars.folded([try entry(first, at: 10), try entry(second, at: 20)])
    let calendar = calendars.calendar(of: "431026101000")
    let monday = try #require(CivilDate("2027-01-04"))
    let known = try [9, 10, 19, 20].map { calendar.known(at: try moment($0)) }
    #expect(known.map { $0.isKnown(2027) } == [false, true, true, true])
    #expect(known.map { $0.isWorkingDay(monday) } == [true, false, false, true])
    #expect(known.map { $0.isWorkingDay(monday.adding(days: 5)) } == [false, true, true, false])
    #expect(calendar.known(at: nil) == calendar && calendar.isKnown(2026) && !known[3].isKnown(2026))
  }

  @Test func `a notice of an area is a layer of that area alone`() throws {
    let notice = with(CalendarPublished.standard) { $0.scope = "4310" }
    let calendars = PublishedCalendars.folded([try entry(notice, at: 10)])
    let monday = try #require(CivilDate("2027-01-04"))
    #expect(!calendars.calendar(of: "431026101000").isWorkingDay(monday))
    #expect(calendars.calendar(of: "431100000000").isWorkingDay(monday))
    #expect(calendars.calendar(of: "").isWorkingDay(monday))
    #expect(calendars.calendar(of: "").isKnown(2027) == false)
  }

  private func moment(_ second: Int) throws -> Instant { Instant(bureau.day, secondOfDay: second) }

  private func entry(_ notice: CalendarPublished, at second: Int) throws -> LedgerEntry {
    LedgerEntry(
      position: Position(UInt64(second)), recordedAt: try moment(second), occurredOn: bureau.day,
      actor: try #require(Cast.city.subject), office: try #require(Office(Cast.city.officeCode)),
      event: .calendarPublished(notice))
  }
}
