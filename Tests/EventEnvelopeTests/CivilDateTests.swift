import EventEnvelope
import Testing

@Suite struct CivilDateTests {
  @Test(
    "every day from 1899 to 2101 follows the last one, and reads back from its parts and its text")
  func consecutiveDays() throws {
    var date = try #require(CivilDate("1899-01-01"))
    let end = try #require(CivilDate("2101-01-01"))
    var previous = date.adding(days: -1)
    while date < end {
      let (now, before) = (date.parts, previous.parts)
      #expect(now.day == before.day + 1 || now.day == 1)
      #expect(CivilDate(year: now.year, month: now.month, day: now.day) == date)
      #expect(date.weekday == previous.weekday % 7 + 1)
      #expect(date.month == (now.day == 1 ? previous.month.next : previous.month))
      previous = date
      date = date.adding(days: 1)
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2023-06-10", 19_518), ("0000-01-01", -719_528),
    ("9999-12-31", 2_932_896),
  ])
  func knownDays(text: String, days: Int32) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSinceEpoch == days)
    #expect(date.description == text)
  }

  /// No date is written so, but a damaged record may say it: it is shown without a trap.
  @Test(arguments: [-100_000_000, -719_529, 2_932_897, 100_000_000] as [Int32])
  func daysBeyondFourDigitsOfYearHaveAText(days: Int32) {
    let text = CivilDate(daysSinceEpoch: days).description
    #expect(text.utf8.count >= 10 && CivilDate(text) == nil)
    #expect(Instant(microseconds: Int64(days) * 86_400_000_000).description == text + "T00:00:00.000000Z")
  }

  @Test(arguments: [
    "2023-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-3", "2023-04-03 ", "２０２３-04-03", "",
  ])
  func refused(text: String) { #expect(CivilDate(text) == nil) }

  @Test(arguments: [
    ("2004-02-29", "2023-02-28", 18), ("2004-02-29", "2023-03-01", 19), ("2004-02-29", "2024-02-29", 20),
    ("1978-02-03", "2023-02-03", 45), ("1978-02-03", "2023-02-02", 44),
  ])
  func ages(born: String, on: String, age: Int) throws {
    #expect(try #require(CivilDate(born)).age(on: #require(CivilDate(on))) == age)
  }

  @Test func additionStaysWithinFourDigitYears() {
    #expect(CivilDate.latest.adding(days: .max) == .latest)
    #expect(CivilDate.earliest.adding(days: .min) == .earliest)
    #expect(Month(monthsSinceEpoch: 0).adding(months: .max).description == "9999-12")
    #expect(Month(monthsSinceEpoch: 0).adding(months: .min).description == "0000-01")
  }

  @Test(arguments: [("2024-02", 29), ("2100-02", 28), ("2000-02", 29), ("2023-04", 30), ("2023-12", 31)])
  func monthLengths(text: String, days: Int) throws {
    let month = try #require(Month(text))
    #expect(month.dayCount == days)
    #expect(month.lastDay.adding(days: 1) == month.next.firstDay)
  }
}
