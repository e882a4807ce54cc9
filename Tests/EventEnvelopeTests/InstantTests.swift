import EventEnvelope
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00.000000Z"),
    ("2023-05-18T09:02:03.000004+08:00", 1_684_371_723_000_004, "2023-05-18T01:02:03.000004Z"),
    ("1969-12-31T23:59:59.5Z", -500_000, "1969-12-31T23:59:59.500000Z"),
    ("2023-05-18t01:02:03z", 1_684_371_723_000_000, "2023-05-18T01:02:03.000000Z"),
    ("2023-05-18T01:02:03-11:30", 1_684_413_123_000_000, "2023-05-18T12:32:03.000000Z"),
  ])
  func readsAndWrites(text: String, microseconds: Int64, canonical: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.microseconds == microseconds)
    #expect(instant.description == canonical)
    #expect(Instant(canonical) == instant)
  }

  @Test(arguments: [
    "2023-05-18", "2023-05-18T01:02:03", "2023-05-18T24:00:00Z", "2023-05-18T01:02:60Z", "2023-05-18T01:02:03.Z",
    "2023-05-18T01:02:03.0000001Z", "2023-02-30T01:02:03Z", "2023-05-18T01:02:03+8:00", "0000-01-01T00:00:00+08:00",
    "2023-05-18T01:02:03Z ",
  ])
  func refused(text: String) { #expect(Instant(text) == nil) }

  @Test func theDayInChinaBeginsEightHoursEarlier() throws {
    let day = try #require(CivilDate("2023-05-18"))
    #expect(Instant(day, secondOfDay: 0).description == "2023-05-17T16:00:00.000000Z")
    #expect(Instant(day, secondOfDay: 0).dateInChina == day)
    #expect(Instant(day, secondOfDay: 86_399, microsecond: 999_999).dateInChina == day)
    #expect(Instant(day, secondOfDay: 32_523).descriptionInChina == "2023-05-18T09:02:03+08:00")
  }
}
