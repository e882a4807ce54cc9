extension [UInt8] {
  /// Appends a value as JSON, keys in the order of their bytes, without white space.
  ///
  /// - Throws: ``MessageFault/shape`` where a number is none that JSON has.
  mutating func append(json value: JSONValue) throws(MessageFault) {
    switch value {
    case .null: append(contentsOf: "null".utf8)
    case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
    case .whole(let whole):
      if whole < 0 { append(0x2D) }
      append(decimal: whole.magnitude)
    case .number(let number):
      guard number.isFinite else { throw .shape }
      if let whole = Int64(exactly: number) { return try append(json: .whole(whole)) }
      append(contentsOf: number.description.utf8)
    case .text(let text): append(quoted: text)
    case .list(let elements):
      append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { append(0x2C) }
        try append(json: element)
      }
      append(0x5D)
    case .object(let members):
      append(0x7B)
      var isLater = false
      for (key, value) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        if isLater { append(0x2C) }
        isLater = true
        append(quoted: key)
        append(0x3A)
        try append(json: value)
      }
      append(0x7D)
    }
  }

  /// Appends a text with quotation marks; only what must be escaped is.
  mutating func append(quoted text: String) {
    append(0x22)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { append(escaped: byte) }
    }
    append(0x22)
  }

  private mutating func append(escaped byte: UInt8) {
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

  /// Appends a number in decimal digits.
  package mutating func append(decimal number: UInt64) {
    let start = count
    var rest = number
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
