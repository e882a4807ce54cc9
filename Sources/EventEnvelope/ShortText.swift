/// Short text of digits and signs, such as a date, put together in place.
struct ShortText {
  private var bytes = InlineArray<40, UInt8>(repeating: 0)
  private var count = 0

  /// Appends a number, filled with zeros on the left.
  ///
  /// - Parameters:
  ///   - number: 0 or more, and below 10 to the power of `width`.
  ///   - width: how many digits; all that is appended is at most 40 bytes.
  mutating func append(_ number: Int, digits width: Int) {
    var rest = number
    for place in stride(from: count + width - 1, through: count, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += width
  }

  /// Appends an ASCII sign.
  mutating func append(_ sign: Unicode.Scalar) {
    bytes[count] = UInt8(ascii: sign)
    count += 1
  }

  /// Appends a date.
  ///
  /// - Returns: false where its year isn't one of four digits: nothing is appended.
  mutating func append(_ date: CivilDate) -> Bool {
    guard date >= .earliest, date <= .latest else { return false }
    let parts = date.parts
    append(parts.year, digits: 4)
    append("-")
    append(parts.month, digits: 2)
    append("-")
    append(parts.day, digits: 2)
    return true
  }

  /// The text.
  var text: String {
    let written = bytes.span.extracting(0..<count)
    // Digits and ASCII signs are always UTF-8.
    guard let characters = try? UTF8Span(validating: written) else { return "" }
    return String(copying: characters)
  }
}
