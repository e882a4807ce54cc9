/// Reads fixed-width digits and single marks from ASCII text, left to right.
struct DigitScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { index == bytes.count }

  /// Steps over `mark` if it is next.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == mark.value else { return false }
    index += 1
    return true
  }

  /// The number in exactly `digits` decimal digits, or nil, in which case nothing is consumed.
  mutating func number(digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + digits] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    index += digits
    return value
  }

  /// A date as `YYYY-MM-DD`.
  mutating func civilDate() -> CivilDate? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

extension Sequence where Element == UInt8 {
  /// Two lower-case digits a byte.
  @inlinable public var hexadecimal: String {
    var text: [UInt8] = []
    func append(_ digit: UInt8) { text.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    for byte in self {
      append(byte >> 4)
      append(byte & 15)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Int {
  /// Decimal digits, filled with zeros on the left up to `width`.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity, so that days before 1970 count like those after.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
