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

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC with six decimals, such as `2023-05-18T01:02:03.000004Z`.
  public var description: String {
    let seconds = microseconds.flooredQuotient(by: 1_000_000)
    return Self.text(seconds: seconds, microsecond: microseconds - seconds * 1_000_000, suffix: "Z")
  }

  /// RFC 3339 in China's time with whole seconds, such as `2023-05-18T09:02:03+08:00`: for people.
  public var descriptionInChina: String {
    let seconds = microseconds.flooredQuotient(by: 1_000_000) + Self.chinaOffset
    return Self.text(seconds: seconds, microsecond: nil, suffix: "+08:00")
  }

  private static func text(seconds: Int64, microsecond: Int64?, suffix: String) -> String {
    let day = seconds.flooredQuotient(by: 86_400)
    let second = Int(seconds - day * 86_400)
    let date = CivilDate(daysSinceEpoch: Int32(clamping: day))
    var text = ShortText()
    let isUsual = text.append(date)
    text.append("T")
    text.append(second / 3_600, digits: 2)
    text.append(":")
    text.append(second / 60 % 60, digits: 2)
    text.append(":")
    text.append(second % 60, digits: 2)
    if let microsecond {
      text.append(".")
      text.append(Int(microsecond), digits: 6)
    }
    return (isUsual ? "" : date.description) + text.text + suffix
  }

  /// Reads RFC 3339 with any offset and at most six decimals: more would be lost, so they are refused.
  ///
  /// A leap second is refused too: the ledger counts seconds without them. Returns nil where the text isn't a time.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let date = scanner.civilDate(), scanner.skip("T") || scanner.skip("t"),
      let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"),
      let minute = scanner.number(digits: 2), minute < 60, scanner.skip(":"),
      let second = scanner.number(digits: 2), second < 60,
      let microsecond = scanner.fraction(),
      let offset = scanner.offset(), scanner.isAtEnd
    else { return nil }
    let seconds = Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3_600 + minute * 60 + second - offset)
    self.init(microseconds: seconds * 1_000_000 + Int64(microsecond))
    guard self >= .earliest, self <= .latest else { return nil }
  }
}

extension DigitScanner {
  /// Six digits' worth of a fraction, 0 where there is none; nil where it is malformed or finer than a microsecond: zeros
  /// after the sixth digit say nothing more, as of those who write nanoseconds.
  fileprivate mutating func fraction() -> Int? {
    guard skip(".") else { return 0 }
    var value = 0
    var count = 0
    while let digit = number(digits: 1) {
      count += 1
      if count <= 6 { value = value * 10 + digit } else if digit != 0 { return nil }
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }

  /// Seconds east of Greenwich.
  fileprivate mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hour = number(digits: 2), hour < 24, skip(":"), let minute = number(digits: 2), minute < 60
    else { return nil }
    return sign * (hour * 3_600 + minute * 60)
  }
}
