/// A moment in time: microseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
  public let microseconds: Int64

  /// Makes an instant from microseconds since 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Makes the instant at a time of day in China (UTC+8, no daylight saving), as offices write it.
  ///
  /// - Parameters:
  ///   - date: the civil date in China.
  ///   - secondOfDay: seconds since local midnight, 0 ..< 86,400.
  ///   - microsecond: the fraction, 0 ..< 1,000,000.
  public init(_ date: CivilDate, secondOfDay: Int, microsecond: Int = 0) {
    let seconds = Int64(date.daysSinceEpoch) * 86_400 + Int64(secondOfDay) - Self.chinaOffset
    self.microseconds = seconds * 1_000_000 + Int64(microsecond)
  }

  static let chinaOffset: Int64 = 8 * 3_600

  /// The earliest instant that prints with a four-digit year.
  public static let earliest = Instant(microseconds: -62_167_219_200_000_000)
  /// The latest instant that prints with a four-digit year.
  public static let latest = Instant(microseconds: 253_402_300_799_999_999)

  /// The civil date in China at this instant.
  public var dateInChina: CivilDate {
    let seconds = microseconds.flooredQuotient(by: 1_000_000) + Self.chinaOffset
    return CivilDate(daysSinceEpoch: Int32(clamping: seconds.flooredQuotient(by: 86_400)))
  }

  /// Orders instants by time.
  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}
