public import EventEnvelope

/// Which days are working days (工作日): Monday to Friday, less the holidays, with the days worked in exchange (调休).
///
/// In a year whose arrangement isn't published yet, the holidays are those that the law fixes to days of the solar
/// calendar: 1 January, 1 and 2 May, 1 to 3 October (全国年节及纪念日放假办法 (2024), art 2). The others and the exchanges
/// aren't known, so that a day counted there is provisional.
public struct WorkingDayCalendar: Hashable, Sendable {
  /// The years it knows; in others only weekends and the holidays fixed by law are off.
  public let years: [HolidayYear]
  private let knownYears: Set<Int>
  private let daysOff: Set<CivilDate>
  private let makeUpDays: Set<CivilDate>

  /// Makes a calendar from the years' arrangements.
  public init(_ years: [HolidayYear]) {
    self.years = years
    knownYears = Set(years.lazy.map(\.year))
    daysOff = Set(
      years.lazy.flatMap(\.daysOff).flatMap { range in
        (0...range.upperBound.days(since: range.lowerBound)).lazy.map { range.lowerBound.adding(days: $0) }
      })
    makeUpDays = Set(years.lazy.flatMap(\.makeUpDays))
  }

  /// The State Council's calendar for the years published.
  public static let stateCouncil = WorkingDayCalendar(HolidayYear.published)

  /// Whether the year's arrangement is known.
  public func isKnown(_ year: Int) -> Bool { knownYears.contains(year) }

  /// Whether the day is worked.
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    if makeUpDays.contains(day) { return true }
    guard day.weekday <= 5, !daysOff.contains(day) else { return false }
    return isKnown(day.parts.year) || !day.isFixedHoliday
  }

  /// Whether working days counted after `start` up to `end` lie in part in a year that isn't known.
  ///
  /// False where `end` is not later: nothing was counted.
  public func isProvisional(after start: CivilDate, through end: CivilDate) -> Bool {
    guard start < end else { return false }
    return (start.adding(days: 1).parts.year...end.parts.year).contains { !isKnown($0) }
  }

  /// The `count`-th working day after the day; the day itself isn't counted (民法典 art 201).
  ///
  /// - Parameters:
  ///   - count: how many working days; none or fewer gives the day itself, and more than 10,000 counts as 10,000.
  ///   - day: the day of the event that starts the period.
  /// - Returns: the last day of the period.
  public func day(_ count: Int, workingDaysAfter day: CivilDate) -> CivilDate {
    var remaining = min(count, 10_000)
    var current = day
    while remaining > 0, current < .latest {
      current = current.adding(days: 1)
      if isWorkingDay(current) { remaining -= 1 }
    }
    return current
  }

  /// How many working days lie after `start`, up to and including `end`; 0 where `end` is not later.
  public func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    var count = 0
    var current = start
    while current < end {
      current = current.adding(days: 1)
      if isWorkingDay(current) { count += 1 }
    }
    return count
  }
}
