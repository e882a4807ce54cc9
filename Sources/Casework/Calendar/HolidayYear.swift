public import EventEnvelope

/// The State Council's arrangement of one year's holidays (国务院办公厅节假日安排).
public struct HolidayYear: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The notice that it is taken from; its number is to be checked against the gazette.
  public let notice: String
  /// Days off, weekends among them included.
  public let daysOff: [ClosedRange<CivilDate>]
  /// Saturdays and Sundays that are worked in exchange (调休).
  public let makeUpDays: [CivilDate]

  /// Makes a year from its days, each written `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; what isn't a day is left out.
  public init(year: Int, notice: String, off: [String], worked: [String]) {
    self.year = year
    self.notice = notice
    daysOff = off.compactMap { text in
      let ends = text.split(separator: "/").compactMap { CivilDate(String($0)) }
      guard let first = ends.first, let last = ends.last, first <= last else { return nil }
      return first...last
    }
    makeUpDays = worked.compactMap { CivilDate($0) }
  }
}
