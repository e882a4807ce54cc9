public import EventEnvelope

/// A resident's identity number (公民身份号码) by GB 11643: 17 digits and a check digit, which may be X.
///
/// It identifies a person: it stands only where identities are sealed. Its description is masked; see ``text``.
public struct ResidentID: Hashable, Sendable, CustomStringConvertible {
  /// The 18 characters themselves.
  public let text: String
  /// The day of birth that it holds.
  public let born: CivilDate
  /// The sex that it holds.
  public let sex: Sex

  /// Reads 18 characters; nil where the length, a digit, the birth date or the check digit is wrong.
  ///
  /// The check digit X is taken in upper case only, so that one number has one spelling.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes[0] != 0x30, let check = Self.checkDigit(of: bytes[..<17]), bytes[17] == check,
      let born = Self.birthDate(of: bytes)
    else { return nil }
    self.text = text
    self.born = born
    sex = bytes[16] & 1 == 1 ? .male : .female
  }

  /// The number with its check digit, from the 17 digits before it; nil as for the whole.
  public init?(completing digits: String) {
    guard let check = Self.checkDigit(of: Array(digits.utf8)[...]) else { return nil }
    self.init(digits + String(Unicode.Scalar(check)))
  }

  /// The first six digits and stars: enough to tell a county, not a person.
  public var description: String { text.prefix(6) + "************" }

  /// ISO 7064 MOD 11-2 over 17 digits, as a character; nil where there aren't 17 digits.
  private static func checkDigit(of digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 17, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let sum = digits.reduce(0) { ($0 + Int($1 - 0x30)) * 2 % 11 }
    let check = (12 - sum) % 11
    return check == 10 ? 0x58 : 0x30 + UInt8(truncatingIfNeeded: check)
  }

  private static func birthDate(of bytes: [UInt8]) -> CivilDate? {
    let number = { (range: Range<Int>) in bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    return CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
  }
}
