/// An administrative division's statistical code of twelve digits (统计用区划代码): the office that acts.
///
/// The first two digits are the province, four the city, six the county, nine the township, twelve the village.
public struct Office: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code as a number, below 10^12.
  public let code: UInt64

  /// Makes an office from its code; nil at 10^12 or above, or below 10^11, where the province would be missing.
  public init?(code: UInt64) {
    guard code >= 100_000_000_000, code < 1_000_000_000_000 else { return nil }
    self.code = code
  }

  /// Reads exactly twelve digits.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let code = scanner.number(digits: 12), scanner.isAtEnd else { return nil }
    self.init(code: UInt64(code))
  }

  /// The six digits of the county (县级), such as 431026.
  public var county: UInt32 { UInt32(truncatingIfNeeded: code / 1_000_000) }

  /// The nine digits of the township (乡级), such as 431026101; ends in 000 for a county's own office.
  public var township: UInt32 { UInt32(truncatingIfNeeded: code / 1_000) }

  /// Orders offices by code.
  public static func < (left: Office, right: Office) -> Bool { left.code < right.code }

  /// The twelve digits.
  public var description: String { String(code) }
}
