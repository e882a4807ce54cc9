/// A month of the Gregorian calendar: the unit in which assistance is granted and paid.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since 1970-01; negative before it.
  public let monthsSinceEpoch: Int32

  /// Makes a month from months since 1970-01.
  public init(monthsSinceEpoch: Int32) { self.monthsSinceEpoch = monthsSinceEpoch }

  /// Makes a month from its parts, or nil where the year isn't 0 … 9999 or the month isn't 1 … 12.
  public init?(year: Int, month: Int) {
    guard year >= 0, year <= 9_999, month >= 1, month <= 12 else { return nil }
    monthsSinceEpoch = Int32((year - 1_970) * 12 + month - 1)
  }

  /// Reads `YYYY-MM`; nil where the text isn't a month.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
      scanner.isAtEnd
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The year and the month 1 … 12.
  public var parts: (year: Int, month: Int) {
    let months = Int(monthsSinceEpoch) + 1_970 * 12
    let year = Int(Int64(months).flooredQuotient(by: 12))
    return (year, months - year * 12 + 1)
  }

  /// The first day of the month.
  public var firstDay: CivilDate {
    let parts = parts
    // Years run from March, so that the leap day is the last; see `CivilDate.parts`.
    let year = parts.month <= 2 ? parts.year - 1 : parts.year
    let era = Int(Int64(year).flooredQuotient(by: 400))
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (parts.month + (parts.month > 2 ? -3 : 9)) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return CivilDate(daysSinceEpoch: Int32(clamping: era * 146_097 + dayOfEra - 719_468))
  }

  /// The last day of the month.
  public var lastDay: CivilDate { firstDay.adding(days: dayCount - 1) }

  /// How many days the month has: 28 … 31.
  public var dayCount: Int {
    let parts = parts
    let isLeap = parts.year % 4 == 0 && (parts.year % 100 != 0 || parts.year % 400 == 0)
    return switch parts.month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The month `months` later, or earlier where negative; held within years 0 … 9999.
  public func adding(months: Int) -> Month {
    let sum = Int(monthsSinceEpoch).addingReportingOverflow(months)
    let month = sum.overflow ? (months < 0 ? Int.min : Int.max) : sum.partialValue
    return Month(monthsSinceEpoch: Int32(Swift.min(Swift.max(month, -1_970 * 12), 8_030 * 12 - 1)))
  }

  /// The month after this one.
  public var next: Month { adding(months: 1) }

  /// Months from `earlier` to this one; negative where this one is the earlier.
  public func months(since earlier: Month) -> Int { Int(monthsSinceEpoch) - Int(earlier.monthsSinceEpoch) }

  /// Orders months by time.
  public static func < (left: Month, right: Month) -> Bool { left.monthsSinceEpoch < right.monthsSinceEpoch }

  /// ISO 8601: `YYYY-MM`.
  public var description: String {
    let parts = parts
    return "\(parts.year.padded(to: 4))-\(parts.month.padded(to: 2))"
  }
}
