/// Texts between Swift and JSON.
enum JSONText {
  /// The value of a hexadecimal digit; nil for any other byte.
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The text that stands at `range`, quotation marks included; nil where it isn't a text.
  ///
  /// The bytes must have passed ``StrictJSON``: then escapes are whole.
  static func read(_ range: Range<Int>, of bytes: [UInt8]) -> String? {
    guard range.count >= 2, bytes[range.lowerBound] == 0x22 else { return nil }
    let inner = bytes[range.lowerBound + 1..<range.upperBound - 1]
    return inner.contains(0x5C) ? unescaped(inner) : String(decoding: inner, as: UTF8.self)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var text = ""
    var start = bytes.startIndex
    // Literal stretches are decoded as UTF-8, escapes as UTF-16, so that surrogate pairs join.
    while let backslash = bytes[start...].firstIndex(of: 0x5C), backslash + 1 < bytes.endIndex {
      if backslash > start {
        text += String(decoding: units, as: UTF16.self)
        units.removeAll(keepingCapacity: true)
        text += String(decoding: bytes[start..<backslash], as: UTF8.self)
      }
      let (unit, length) = escape(bytes[(backslash + 1)...])
      units.append(unit)
      start = min(backslash + 1 + length, bytes.endIndex)
    }
    return text + String(decoding: units, as: UTF16.self) + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The code unit of an escape, and its length without the backslash.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (unit: UInt16, length: Int) {
    guard let mark = bytes.first else { return (0x5C, 0) }
    switch mark {
    case 0x62: return (0x08, 1)
    case 0x66: return (0x0C, 1)
    case 0x6E: return (0x0A, 1)
    case 0x72: return (0x0D, 1)
    case 0x74: return (0x09, 1)
    case 0x75:
      let digits = bytes.dropFirst().prefix(4)
      return (digits.reduce(0) { $0 << 4 | UInt16(hexadecimal($1) ?? 0) }, 1 + digits.count)
    default: return (UInt16(mark), 1)
    }
  }
}
