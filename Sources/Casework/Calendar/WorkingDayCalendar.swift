public import EventEnvelope

/// Which days are working days (工作日): Monday to Friday, less the holidays, with the days worked in exchange (调休).
///
/// In a year whose arrangement isn't published yet, the holidays are those that the law fixes to days of the solar
/// calendar: 1 January, 1 and 2 May, 1 to 3 October (全国年节及纪念日放假办法 (2024), art 2). The others and the exchanges
/// aren't known, so that a day counted there is provisional.
///
/// It has two axes of time: a day is worked or not *as known at a moment*, since notices come before or amid their year
/// and are amended. Whoever asks of the past asks ``known(at:)``.
public struct WorkingDayCalendar: Hashable, Sendable {
  /// The notices that it rests on, those that another took the place of included.
  public let notices: [HolidayYear]
  /// The notices that hold, those for smaller areas after those for greater ones.
  public let holding: [HolidayYear]
  /// The years that a notice for the whole country arranges.
  private let knownYears: Set<Int>
  /// Of the days that a notice names, whether they are worked.
  private let arranged: [CivilDate: Bool]

  /// Makes a calendar from notices.
  ///
  /// Of those on one year and area the one published later holds, of two published on one day the later in the list.
  /// One for a smaller area goes before one for a greater, day by day.
  public init(_ notices: [HolidayYear]) {
    self.notices = notices
    knownYears = Set(notices.lazy.filter(\.scope.isEmpty).map(\.year))
    holding = Self.holding(of: notices)
    var arranged: [CivilDate: Bool] = [:]
    for notice in holding {
      for day in notice.daysOff.lazy.flatMap(\.days) { arranged[day] = false }
      for day in notice.makeUpDays { arranged[day] = true }
    }
    self.arranged = arranged
  }

  /// The notices that no other took the place of, those for smaller areas after those for greater ones.
  private static func holding(of notices: [HolidayYear]) -> [HolidayYear] {
    var holding: [Arrangement: HolidayYear] = [:]
    for notice in notices {
      let arrangement = Arrangement(reach: notice.scope.utf8.count, year: notice.year, scope: notice.scope)
      if let other = holding[arrangement], other.publishedOn > notice.publishedOn { continue }
      holding[arrangement] = notice
    }
    return holding.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What a notice is on; a smaller area comes after a greater one.
  private struct Arrangement: Hashable, Comparable {
    let reach: Int
    let year: Int
    let scope: String

    static func < (left: Arrangement, right: Arrangement) -> Bool {
      (left.reach, left.year, left.scope) < (right.reach, right.year, right.scope)
    }
  }

  /// The calendar as it was known at a moment; nil for all that is known.
  public func known(at moment: Instant?) -> WorkingDayCalendar {
    guard let moment, notices.contains(where: { $0.knownFrom > moment }) else { return self }
    return WorkingDayCalendar(notices.filter { $0.knownFrom <= moment })
  }

  /// The State Council's calendar for the years published.
  public static let stateCouncil = WorkingDayCalendar(HolidayYear.published)

  /// Whether the year's arrangement is known: the State Council's, for a smaller area arranges some days only.
  public func isKnown(_ year: Int) -> Bool { knownYears.contains(year) }

  /// Whether the day is worked.
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    if let isWorked = arranged[day] { return isWorked }
    return day.weekday <= 5 && (isKnown(day.parts.year) || !day.isFixedHoliday)
  }

  /// The days of a year that notices name, and whether each is worked, in their order.
  public func arrangedDays(of year: Int) -> [(day: CivilDate, isWorked: Bool)] {
    arranged.filter { $0.key.parts.year == year }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many working days a year has; 0 where it isn't one of four digits.
  public func workingDays(in year: Int) -> Int {
    guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
    else { return 0 }
    return workingDays(after: first.adding(days: -1), through: last)
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
