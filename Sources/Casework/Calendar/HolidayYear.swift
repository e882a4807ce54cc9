public import EventEnvelope

/// What one notice arranges of a year's holidays: the State Council's for the whole country (国务院办公厅节假日安排), or a
/// government's for its own area, such as a holiday lengthened there.
public struct HolidayYear: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The area, as an administrative code; empty for the whole country.
  public let scope: String
  /// The notice's own number.
  public let notice: String
  /// The day on which the notice was published: of two on one year and area, the one published later holds.
  public let publishedOn: CivilDate
  /// From when on whoever counts days knows of it: for what comes with the program, the day of publication in China; for
  /// what a ledger publishes, the moment of its recording.
  public let knownFrom: Instant
  /// Days off, weekends among them included.
  public let daysOff: [ClosedRange<CivilDate>]
  /// Saturdays and Sundays that are worked in exchange (调休).
  public let makeUpDays: [CivilDate]

  /// Makes an arrangement of its parts.
  ///
  /// - Parameters:
  ///   - year: the year.
  ///   - scope: the area, as an administrative code; empty for the whole country.
  ///   - notice: the notice's own number.
  ///   - publishedOn: the day of publication.
  ///   - knownFrom: from when on it is known; nil for the beginning of that day.
  ///   - daysOff: days off.
  ///   - makeUpDays: days worked in exchange.
  public init(
    year: Int, scope: String = "", notice: String, publishedOn: CivilDate, knownFrom: Instant? = nil,
    daysOff: [ClosedRange<CivilDate>], makeUpDays: [CivilDate]
  ) {
    self.year = year
    self.scope = scope
    self.notice = notice
    self.publishedOn = publishedOn
    self.knownFrom = knownFrom ?? Instant(publishedOn, secondOfDay: 0)
    self.daysOff = daysOff
    self.makeUpDays = makeUpDays
  }

  /// The days that a notice of the year can arrange: the year's own, and December before it, into which the New Year
  /// holiday reaches.
  public static func days(of year: Int) -> ClosedRange<CivilDate>? {
    guard let first = CivilDate(year: year - 1, month: 12, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }
}
