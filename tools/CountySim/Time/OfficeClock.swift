import Casework
import EventEnvelope

/// Offices' time: working days, and moments within their hours, 8:30 to 17:30.
struct OfficeClock: Sendable {
  private let firstDay: CivilDate
  private var isWorking: [Bool]
  private var workingDays: [CivilDate]
  /// For every day, the index of the first working day on or after it.
  private var indexes: [Int]

  /// Lays out the days from a month before the run to a year after it.
  ///
  /// Days past the known calendars, which only due dates can reach, have only the holidays that the law fixes to a date.
  init(start: Month, end: Month, calendar: WorkingDayCalendar) {
    firstDay = start.adding(months: -1).firstDay
    let dayCount = end.adding(months: 12).firstDay.days(since: firstDay)
    var days: [CivilDate] = []
    var flags: [Bool] = []
    var indexes: [Int] = []
    for offset in 0..<dayCount {
      let day = firstDay.adding(days: offset)
      let works = calendar.isWorkingDay(day)
      indexes.append(days.count)
      flags.append(works)
      if works { days.append(day) }
    }
    isWorking = flags
    workingDays = days
    self.indexes = indexes
  }

  /// Whether offices work on the day.
  func works(on day: CivilDate) -> Bool { isWorking[held(day.days(since: firstDay))] }

  /// The working day `count` after the day; with 0 the day itself, or the next where it is none.
  func day(_ count: Int, after day: CivilDate) -> CivilDate {
    let offset = held(day.days(since: firstDay))
    let base = indexes[offset] - (count > 0 && !isWorking[offset] ? 1 : 0)
    return workingDays[Swift.min(Swift.max(0, base + count), workingDays.count - 1)]
  }

  /// The working day of that rank in a month, from 1.
  func day(_ rank: Int, of month: Month) -> CivilDate { day(rank - 1, after: day(0, after: month.firstDay)) }

  /// A moment of a working day at which a sitting may begin: there is time left for an hour and a half.
  ///
  /// The microsecond is even: odd ones belong to payment lists, so that no two events of a case fall together.
  static func sitting(on day: CivilDate, random: inout RandomSource) -> Instant {
    Instant(day, secondOfDay: random.within(30_600...57_600), microsecond: random.below(500_000) * 2)
  }

  private func held(_ offset: Int) -> Int { Swift.min(Swift.max(0, offset), isWorking.count - 1) }
}
