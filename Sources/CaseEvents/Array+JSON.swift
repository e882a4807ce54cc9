import EventEnvelope

extension [UInt8] {
  /// Appends a text with quotation marks; only what must be escaped is.
  mutating func appendJSON(_ text: String) {
    append(0x22)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { appendEscaped(byte) }
    }
    append(0x22)
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: append(contentsOf: [0x5C, byte])
    case 0x08: append(contentsOf: "\\b".utf8)
    case 0x09: append(contentsOf: "\\t".utf8)
    case 0x0A: append(contentsOf: "\\n".utf8)
    case 0x0C: append(contentsOf: "\\f".utf8)
    case 0x0D: append(contentsOf: "\\r".utf8)
    case 0..<0x20:
      append(contentsOf: "\\u00".utf8)
      let digit = byte & 0x0F
      append(contentsOf: [0x30 + byte >> 4, digit < 10 ? 0x30 + digit : 0x57 + digit])
    default: append(byte)
    }
  }

  /// Appends a number in decimal digits, filled with zeros on the left up to `width`.
  mutating func appendDecimal(_ number: UInt64, width: Int = 1) {
    let start = count
    var rest = number
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    while count - start < width { append(0x30) }
    self[start...].reverse()
  }

  /// Appends a day as `YYYY-MM-DD`.
  mutating func append(_ date: CivilDate) {
    let parts = date.parts
    appendDecimal(UInt64(clamping: parts.year), width: 4)
    append(0x2D)
    appendDecimal(UInt64(clamping: parts.month), width: 2)
    append(0x2D)
    appendDecimal(UInt64(clamping: parts.day), width: 2)
  }

  /// Appends an instant as RFC 3339 in UTC with six decimals.
  mutating func append(_ instant: Instant) {
    let dayLength: Int64 = 86_400_000_000
    let rest = instant.microseconds % dayLength
    let microseconds = rest < 0 ? rest + dayLength : rest
    append(CivilDate(daysSinceEpoch: Int32(clamping: (instant.microseconds - microseconds) / dayLength)))
    let seconds = UInt64(clamping: microseconds / 1_000_000)
    append(0x54)
    appendDecimal(seconds / 3_600, width: 2)
    append(0x3A)
    appendDecimal(seconds / 60 % 60, width: 2)
    append(0x3A)
    appendDecimal(seconds % 60, width: 2)
    append(0x2E)
    appendDecimal(UInt64(clamping: microseconds % 1_000_000), width: 6)
    append(0x5A)
  }
}
