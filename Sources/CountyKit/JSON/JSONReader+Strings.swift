extension JSONReader {
  /// What a string says.
  func string(_ text: Text) -> String {
    let inner = text.range.lowerBound + 1..<text.range.upperBound - 1
    return text.isEscaped ? unescaped(inner) : plain(inner)
  }

  /// The bytes that stand there, as UTF-8; the line as a whole has been checked to be that.
  func plain(_ range: Range<Int>) -> String {
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else { return "" }
    return String(copying: text)
  }

  private func unescaped(_ range: Range<Int>) -> String {
    var reader = JSONReader(bytes)
    var units: [UInt8] = []
    units.reserveCapacity(range.count)
    reader.index = range.lowerBound
    while reader.index < range.upperBound {
      let byte = bytes[reader.index]
      reader.index += 1
      if byte == 0x5C { reader.appendEscaped(to: &units) } else { units.append(byte) }
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// What follows a backslash; the escapes were checked when the string was passed over.
  private mutating func appendEscaped(to units: inout [UInt8]) {
    let mark = bytes[index]
    index += 1
    switch mark {
    case 0x62: units.append(0x08)
    case 0x66: units.append(0x0C)
    case 0x6E: units.append(0x0A)
    case 0x72: units.append(0x0D)
    case 0x74: units.append(0x09)
    case 0x75:
      var scalar = UInt32((try? unit()) ?? 0)
      if scalar & 0xFC00 == 0xD800 {
        index += 2
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + UInt32((try? unit()) ?? 0) & 0x3FF
      }
      units.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    default: units.append(mark)
    }
  }
}
