/// A day of the Gregorian calendar, as offices in China write it; no time of day, no zone.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int32

  /// Makes a date from days since 1970-01-01.
  public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

  /// Makes a date from its parts, or nil where no such day exists (30 February, month 13).
  ///
  /// - Parameters:
  ///   - year: 0 … 9999.
  ///   - month: 1 … 12.
  ///   - day: 1 … the month's last day.
  public init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, month: month), day >= 1, day <= month.dayCount else { return nil }
    self = month.firstDay.adding(days: day - 1)
  }

  /// Reads `YYYY-MM-DD`; nil where the text isn't a day that exists.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let date = scanner.civilDate(), scanner.isAtEnd else { return nil }
    self = date
  }

  /// The first day that prints with a four-digit year: 0000-01-01.
  public static let earliest = CivilDate(daysSinceEpoch: -719_528)
  /// The last day that prints with a four-digit year: 9999-12-31.
  public static let latest = CivilDate(daysSinceEpoch: 2_932_896)

  /// The year, the month 1 … 12 and the day 1 … 31.
  public var parts: (year: Int, month: Int, day: Int) {
    // Days are counted from 0000-03-01, so that the leap day ends a year; an era is 400 years.
    let days = Int(daysSinceEpoch) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The month that the day is in.
  public var month: Month {
    let parts = parts
    return Month(monthsSinceEpoch: Int32(clamping: (parts.year - 1_970) * 12 + parts.month - 1))
  }

  /// The day of the week, 1 = Monday … 7 = Sunday.
  public var weekday: Int { Int(((Int64(daysSinceEpoch) + 3) % 7 + 7) % 7) + 1 }

  /// The day `days` later, or earlier where negative; held within what prints with four digits of year.
  public func adding(days: Int) -> CivilDate {
    let sum = Int(daysSinceEpoch).addingReportingOverflow(days)
    let day = sum.overflow ? (days < 0 ? Int.min : Int.max) : sum.partialValue
    let limits = Int(Self.earliest.daysSinceEpoch)...Int(Self.latest.daysSinceEpoch)
    return CivilDate(daysSinceEpoch: Int32(Swift.min(Swift.max(day, limits.lowerBound), limits.upperBound)))
  }

  /// Whole years from this day (a birth) to `date`; born on 29 February, a year is full on 1 March in common years.
  public func age(on date: CivilDate) -> Int {
    let (born, now) = (parts, date.parts)
    let birthdayReached = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (birthdayReached ? 0 : 1)
  }

  /// Days from `earlier` to this day; negative where this day is the earlier one.
  public func days(since earlier: CivilDate) -> Int { Int(daysSinceEpoch) - Int(earlier.daysSinceEpoch) }

  /// Orders days by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

  /// ISO 8601: `YYYY-MM-DD`.
  public var description: String {
    var text = ShortText()
    if text.append(self) { return text.text }
    // Only what was never written as a date: a damaged record's.
    let parts = parts
    return "\(parts.year.padded(to: 4))-\(parts.month.padded(to: 2))-\(parts.day.padded(to: 2))"
  }
}
