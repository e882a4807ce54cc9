import Casework
import EventEnvelope
import Testing

@Suite struct CalendarTests {
  let calendar = WorkingDayCalendar.stateCouncil

  @Test(arguments: [
    ("2023-01-28", true), ("2023-01-30", true), ("2023-04-05", false), ("2023-04-23", true), ("2023-05-01", false),
    ("2023-05-06", true), ("2023-10-06", false), ("2023-10-07", true), ("2024-02-18", true), ("2024-02-17", false),
    ("2024-10-12", true), ("2025-01-26", true), ("2025-02-04", false), ("2025-10-08", false), ("2026-02-28", true),
    ("2026-02-23", false), ("2026-01-04", true), ("2022-12-31", false), ("2023-03-04", false),
  ]) func knowsHolidaysAndDaysWorkedInExchange(_ day: String, _ isWorked: Bool) throws {
    #expect(calendar.isWorkingDay(try #require(CivilDate(day))) == isWorked)
  }

  @Test(arguments: [
    // Friday + 3: the weekend doesn't count
    ("2023-03-03", 3, "2023-03-08"),
    // 5 April 2023 is off: 6, 7, 10
    ("2023-04-04", 3, "2023-04-10"),
    // before the May holiday: 28 April, then 4, 5, 6 (a Saturday worked)
    ("2023-04-27", 4, "2023-05-06"),
    // ten working days across the National Day week of 2023: 28 Sept, 7 to 13 Oct, 16 and 17 Oct
    ("2023-09-27", 10, "2023-10-17"),
    ("2023-09-27", 0, "2023-09-27"),
    // thirty working days from 3 March 2023
    ("2023-03-03", 30, "2023-04-17"),
  ]) func countsWorkingDays(_ start: String, _ count: Int, _ end: String) throws {
    let day = calendar.day(count, workingDaysAfter: try #require(CivilDate(start)))
    #expect(day.description == end)
    #expect(calendar.workingDays(after: try #require(CivilDate(start)), through: day) == count)
  }

  @Test(arguments: [
    ("2027-01-01", false), ("2027-01-04", true), ("2027-04-30", true), ("2028-05-01", false), ("2028-05-02", false),
    ("2028-05-03", true), ("2027-10-01", false), ("2029-10-02", false), ("2029-10-03", false), ("2029-10-04", true),
    ("2027-10-09", false),
  ]) func keepsTheHolidaysFixedByLawInYearsItDoesNotKnow(_ day: String, _ isWorked: Bool) throws {
    #expect(calendar.isKnown(2023) && calendar.isKnown(2026) && !calendar.isKnown(2027))
    #expect(calendar.isWorkingDay(try #require(CivilDate(day))) == isWorked)
  }

  @Test(arguments: [
    ("2026-12-30", "2026-12-31", false), ("2026-12-30", "2027-01-04", true), ("2026-12-31", "2027-01-04", true),
    ("2026-12-31", "2026-12-31", false), ("2022-12-31", "2023-01-03", false), ("2022-12-30", "2023-01-03", true),
    ("2027-02-01", "2027-01-31", false),
  ]) func whatItCountsInUnknownYearsIsProvisional(_ start: String, _ end: String, _ expected: Bool) throws {
    let (start, end) = (try #require(CivilDate(start)), try #require(CivilDate(end)))
    #expect(calendar.isProvisional(after: start, through: end) == expected)
  }

  @Test(arguments: HolidayYear.published) func daysWorkedInExchangeAreWeekends(_ year: HolidayYear) {
    #expect(year.makeUpDays.allSatisfy { $0.weekday > 5 })
    #expect(year.daysOff.allSatisfy { $0.upperBound.parts.year == year.year })
    #expect(year.makeUpDays.allSatisfy { day in !year.daysOff.contains { $0.contains(day) } })
  }

  @Test func neverRunsAway() {
    #expect(calendar.day(.max, workingDaysAfter: .latest) == .latest)
    #expect(calendar.day(.min, workingDaysAfter: .earliest) == .earliest)
  }
}
