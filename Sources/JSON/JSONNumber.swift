/// Where a number stands in a JSON text.
public struct JSONNumber: Hashable, Sendable {
  /// Its place.
  public let range: Range<Int>
  /// Whether it is written without a fraction and an exponent.
  public let isWhole: Bool

  @inlinable
  init(range: Range<Int>, isWhole: Bool) {
    self.range = range
    self.isWhole = isWhole
  }
}

extension JSONCursor {
  /// The number that must come next, passed over.
  @inlinable
  public mutating func number() throws(JSONFault) -> JSONNumber {
    guard peek() == 0x2D || isAtDigit else { throw fault(.unexpected) }
    let start = offset
    var isWhole = true
    if next == 0x2D { offset += 1 }
    if next == 0x30 { offset += 1 } else { try digits() }
    if isAtDigit { throw fault(.invalidNumber) }
    if next == 0x2E {
      isWhole = false
      offset += 1
      try digits()
    }
    if next | 0x20 == 0x65 {
      isWhole = false
      offset += 1
      if next == 0x2B || next == 0x2D { offset += 1 }
      try digits()
    }
    let number = JSONNumber(range: start..<offset, isWhole: isWhole)
    // A Double holds every whole number of up to 308 digits.
    if !isWhole || offset - start > 308 { try holdToDouble(number) }
    return number
  }

  @inlinable var isAtDigit: Bool {
    @inline(__always) get { next &- 0x30 < 10 }
  }

  @inlinable
  mutating func digits() throws(JSONFault) {
    guard isAtDigit else { throw fault(.invalidNumber) }
    repeat { offset += 1 } while isAtDigit
  }

  @usableFromInline
  func holdToDouble(_ number: JSONNumber) throws(JSONFault) {
    guard let value = Double(plain(number.range)), value.isFinite else {
      throw JSONFault(offset: number.range.lowerBound, kind: .invalidNumber)
    }
  }

  /// The value of a number that is whole, written with or without a fraction and an exponent; nil where it isn't, or the
  /// type doesn't hold it.
  ///
  /// What is written with a fraction or an exponent is read as a `Double`: exact up to 2⁵³.
  @inlinable
  public func whole<Integer: FixedWidthInteger>(_ number: JSONNumber, as _: Integer.Type = Integer.self) -> Integer? {
    guard number.isWhole else { return Integer(exactly: double(number)) }
    let isNegative = bytes[number.range.lowerBound] == 0x2D
    var value: Integer = 0
    for place in number.range.dropFirst(isNegative ? 1 : 0) {
      let (tens, isLong) = value.multipliedReportingOverflow(by: 10)
      let digit = Integer(truncatingIfNeeded: bytes[place] &- 0x30)
      let (sum, isLonger) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if isLong || isLonger { return nil }
      value = sum
    }
    return value
  }

  /// The value of a number.
  @inlinable
  public func double(_ number: JSONNumber) -> Double { Double(plain(number.range)) ?? .nan }
}
