import Wording

/// How the characters that can't stand for themselves are written in a string.
public enum JSONEscaping: Sendable {
  /// As short as it goes: `\n`, and `\u000b` where there is no such letter.
  case short
  /// Always with six characters but for quotation mark and backslash: `\u000a`. What digests are kept of stays so.
  case sixDigits
  /// As short as it goes; what could move a terminal's cursor or turn the direction of writing is escaped as well.
  case terminal
}

extension [UInt8] {
  /// Appends a text with quotation marks; only what must be escaped is.
  @inlinable
  public mutating func append(json text: String, _ escaping: JSONEscaping = .short) {
    append(0x22)
    append(jsonContent: text, escaping)
    append(0x22)
  }

  /// Appends a text as it stands between quotation marks.
  @inlinable
  public mutating func append(jsonContent text: String, _ escaping: JSONEscaping = .short) {
    if escaping == .terminal { return append(forTerminal: text) }
    let start = count
    append(contentsOf: text.utf8)
    let place = span.firstEscaped(from: start)
    if place == count { return }
    removeLast(count - place)
    for byte in text.utf8.dropFirst(place - start) { append(escaped: byte, escaping) }
  }

  @usableFromInline
  mutating func append(escaped byte: UInt8, _ escaping: JSONEscaping) {
    if byte.isPlain { return append(byte) }
    append(0x5C)
    if byte >= 0x20 { return append(byte) }
    if escaping == .short, let letter = byte.escapeLetter { return append(letter) }
    append(codeUnit: UInt16(byte))
  }

  @usableFromInline
  mutating func append(forTerminal text: String) {
    if text.utf8.allSatisfy({ $0.isPlain && $0 < 0x7F }) { return append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "\n", "\r", "\t": append(escaped: UInt8(ascii: scalar), .short)
      case _ where scalar.isUnsafeForTerminal:
        append(0x5C)
        // All of them stand in the first plane.
        append(codeUnit: UInt16(scalar.value))
      default: append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Appends `u` and four hexadecimal digits.
  private mutating func append(codeUnit unit: UInt16) {
    append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 0x0F)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  /// Appends a number in decimal digits, filled with zeros on the left up to `width`, at most 20.
  @inlinable
  public mutating func append(decimal number: UInt64, width: Int = 1) {
    // The largest number has twenty digits.
    var (digits, place, rest) = (InlineArray<20, UInt8>(repeating: 0x30), 20, number)
    repeat {
      place -= 1
      digits[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for digit in Swift.min(place, 20 - width)..<20 { append(digits[digit]) }
  }
}

extension UInt8 {
  /// Whether the byte stands for itself in a string.
  @inlinable var isPlain: Bool { self >= 0x20 && self != 0x22 && self != 0x5C }

  /// The letter after a backslash that stands for a control character; nil for those that have none.
  fileprivate var escapeLetter: UInt8? {
    switch self {
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  }
}
