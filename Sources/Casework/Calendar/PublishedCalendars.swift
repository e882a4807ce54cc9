public import CaseEvents

/// The notices on working days that a ledger has published (工作日安排), beside those that come with the program.
public struct PublishedCalendars: Hashable, Sendable {
  /// The notices, in the order of their recording.
  public internal(set) var notices: [HolidayYear] = []

  /// What there is before any event.
  public init() {}

  /// What the events add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> PublishedCalendars {
    entries.reduce(into: PublishedCalendars()) { $0.apply($1) }
  }

  /// The identifier of the record of a year and area, as after the slash in `calendar/CN-2027` or `calendar/4310-2027`.
  public static func recordID(year: Int, scope: String) -> String { "\(scope.isEmpty ? "CN" : scope)-\(year)" }

  /// The calendar of a place: the notices that come with the program and those published, for the country and for each
  /// area that the place lies in.
  ///
  /// - Parameter code: the place's administrative code, as an office's twelve digits; empty for the whole country.
  /// - Returns: the calendar, as all is known.
  public func calendar(of code: String) -> WorkingDayCalendar {
    let local = notices.filter { code.hasPrefix($0.scope) }
    return local.isEmpty ? .stateCouncil : WorkingDayCalendar(HolidayYear.published + local)
  }
}
