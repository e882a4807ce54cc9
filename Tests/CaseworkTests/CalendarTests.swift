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
    ("2026-12-31", "2026-12-31", false), ("2018-12-31", "2019-01-03", false), ("2018-12-30", "2019-01-03", true),
    ("2027-02-01", "2027-01-31", false),
  ]) func whatItCountsInUnknownYearsIsProvisional(_ start: String, _ end: String, _ expected: Bool) throws {
    let (start, end) = (try #require(CivilDate(start)), try #require(CivilDate(end)))
    #expect(calendar.isProvisional(after: start, through: end) == expected)
  }

  @Test(arguments: HolidayYear.published) func daysWorkedInExchangeAreWeekends(_ year: HolidayYear) {
    #expect(year.makeUpDays.allSatisfy { $0.weekday > 5 })
    #expect(
      year.daysOff.allSatisfy {
        $0.upperBound.parts.year == year.year && HolidayYear.days(of: year.year)?.contains($0.lowerBound) == true
      })
    #expect(year.makeUpDays.allSatisfy { day in !year.daysOff.contains { $0.contains(day) } })
  }

  /// The working days of each year by its notices, those before an amendment included.
  @Test(arguments: [
    (2019, "2019-03-21", 250), (2019, "2019-03-22", 250), (2020, "2020-01-26", 251), (2020, "2020-01-27", 249),
    (2021, nil, 250), (2022, nil, 249), (2023, nil, 249), (2024, nil, 251), (2025, nil, 248), (2026, nil, 248),
  ])
  func `each year has the working days that its notices give it`(year: Int, knownOn: String?, count: Int) throws {
    #expect(HolidayYear.published.count == 10)
    let known = calendar.known(at: try knownOn.map { try end(of: $0) })
    let last = try #require(CivilDate("\(year)-12-31"))
    #expect(known.workingDays(after: try #require(CivilDate("\(year - 1)-12-31")), through: last) == count)
    #expect(known.isKnown(year))
  }

  @Test(arguments: [
    ("2020-01-31", "2020-01-26", true), ("2020-01-31", "2020-01-27", false), ("2020-02-01", "2020-01-26", true),
    ("2020-02-01", "2020-01-27", false), ("2019-05-02", "2019-03-21", true), ("2019-05-02", "2019-03-22", false),
    ("2019-04-28", "2019-03-21", false), ("2019-04-28", "2019-03-22", true), ("2019-05-05", "2019-03-21", false),
    ("2019-05-05", "2019-03-22", true), ("2026-02-28", "2025-11-03", false), ("2026-02-28", "2025-11-04", true),
    ("2018-12-31", "2018-12-05", true), ("2018-12-31", "2018-12-06", false),
  ])
  func `a notice changes nothing before it is known`(day: String, knownOn: String, isWorked: Bool) throws {
    let known = calendar.known(at: try end(of: knownOn))
    #expect(known.isWorkingDay(try #require(CivilDate(day))) == isWorked)
  }

  @Test func `a deadline moves with the notice that lengthens a holiday, and is provisional before there is one`()
    throws
  {
    let start = try #require(CivilDate("2020-01-20"))
    let (before, after) = (calendar.known(at: try end(of: "2020-01-26")), calendar.known(at: nil))
    #expect(before.day(4, workingDaysAfter: start).description == "2020-01-31")
    #expect(after.day(4, workingDaysAfter: start).description == "2020-02-03")
    let early = calendar.known(at: try end(of: "2019-11-20"))
    #expect(early.isProvisional(after: start, through: try #require(CivilDate("2020-01-31"))))
    #expect(early.day(4, workingDaysAfter: start).description == "2020-01-24")
  }

  /// A province lengthened the holiday further, as several did in 2020, and a county worked on a day of it.
  @Test func `a smaller area goes before a greater one, day by day`() throws {
    let province = try regional("43", off: "2020-02-03/2020-02-09", published: "2020-01-30")
    let county = try regional("431026", worked: "2020-02-08", published: "2020-01-29")
    for notices in [[province, county], [county, province]] {
      let layered = WorkingDayCalendar(notices + HolidayYear.published)
      let days = (1...11).compactMap { CivilDate(year: 2020, month: 2, day: $0) }
      #expect(days.filter(layered.isWorkingDay).map(\.parts.day) == [8, 10, 11])
      #expect(layered.isWorkingDay(try #require(CivilDate("2020-01-23"))))
      let earlier = layered.known(at: try end(of: "2020-01-29"))
      #expect(days.filter(earlier.isWorkingDay).map(\.parts.day) == [3, 4, 5, 6, 7, 8, 10, 11])
    }
    #expect(!WorkingDayCalendar([province]).isKnown(2020))
  }

  @Test func `of two notices on one year the one published later holds, whatever their order`() throws {
    let first = try regional("", off: "2020-02-03", published: "2020-01-28")
    let second = try regional("", off: "2020-02-04", published: "2020-01-29")
    let same = try regional("", off: "2020-02-05", published: "2020-01-29")
    for (notices, day) in [([first, second], 4), ([second, first], 4), ([second, same], 5), ([same, second], 4)] {
      let calendar = WorkingDayCalendar(notices)
      let off = (3...5).filter { CivilDate(year: 2020, month: 2, day: $0).map(calendar.isWorkingDay) == false }
      #expect(off == [day])
    }
  }

  @Test(arguments: ["", "2020-02-30", "2020-02-02/2020-02-01", "2020-02-01/", "2020-02-01/2020-02-02/2020-02-03"])
  func `what is no day is no range of days`(text: String) { #expect(ClosedRange<CivilDate>(days: text) == nil) }

  private func end(of day: String) throws -> Instant { Instant(try #require(CivilDate(day)), secondOfDay: 86_399) }

  private func regional(
    _ scope: String, off: String? = nil, worked: String? = nil, published: String
  ) throws -> HolidayYear {
    HolidayYear(
      year: 2020, scope: scope, notice: "示例〔2020〕1号", publishedOn: try #require(CivilDate(published)),
      daysOff: [off.flatMap { ClosedRange(days: $0) }].compactMap(\.self),
      makeUpDays: [worked.flatMap { CivilDate($0) }].compactMap(\.self))
  }

  @Test func neverRunsAway() {
    #expect(calendar.day(.max, workingDaysAfter: .latest) == .latest)
    #expect(calendar.day(.min, workingDaysAfter: .earliest) == .earliest)
  }
}
