extension JSONScanner {
  /// Steps over `true`, `false` or `null`.
  mutating func literal(_ word: StaticString) throws(JSONFault) {
    for expected in word.description.utf8 {
      guard byte == expected else { throw fault(.unexpected) }
      index += 1
    }
  }

  /// Steps over a number.
  mutating func number() throws(JSONFault) {
    if byte == 0x2D { index += 1 }
    if byte == 0x30 {
      index += 1
    } else {
      try digits()
    }
    if byte == 0x2E {
      index += 1
      try digits()
    }
    if byte | 0x20 == 0x65 {
      index += 1
      if byte == 0x2B || byte == 0x2D { index += 1 }
      try digits()
    }
    if isDigit { throw fault(.invalidNumber) }
  }

  private var isDigit: Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func digits() throws(JSONFault) {
    guard isDigit else { throw fault(.invalidNumber) }
    while isDigit { index += 1 }
  }

  /// Steps over a text, from its opening to its closing mark.
  mutating func string() throws(JSONFault) {
    index += 1
    let end = bytes.count
    while index < end {
      let next = bytes[index]
      if next == 0x22 {
        index += 1
        return
      }
      if next == 0x5C {
        try escape()
      } else if next < 0x20 {
        throw fault(.controlCharacter)
      } else if next < 0x80 {
        index += 1
      } else {
        try multibyte(next)
      }
    }
    throw fault(.truncated)
  }

  /// Steps over a character of two to four bytes, by the table of well-formed UTF-8.
  private mutating func multibyte(_ lead: UInt8) throws(JSONFault) {
    let second: ClosedRange<UInt8>
    let count: Int
    switch lead {
    case 0xC2...0xDF: (second, count) = (0x80...0xBF, 2)
    case 0xE0: (second, count) = (0xA0...0xBF, 3)
    case 0xED: (second, count) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, count) = (0x80...0xBF, 3)
    case 0xF0: (second, count) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, count) = (0x80...0xBF, 4)
    case 0xF4: (second, count) = (0x80...0x8F, 4)
    default: throw fault(.invalidUTF8)
    }
    index += 1
    guard second.contains(byte) else { throw fault(.invalidUTF8) }
    for _ in 2..<count {
      index += 1
      guard byte & 0xC0 == 0x80 else { throw fault(.invalidUTF8) }
    }
    index += 1
  }

  private mutating func escape() throws(JSONFault) {
    let start = index
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: index += 1
    case 0x75:
      index += 1
      let unit = try codeUnit()
      if unit & 0xFC00 == 0xDC00 { throw JSONFault(offset: start, kind: .invalidEscape) }
      guard unit & 0xFC00 == 0xD800 else { return }
      guard byte == 0x5C else { throw fault(.invalidEscape) }
      index += 1
      guard byte == 0x75 else { throw fault(.invalidEscape) }
      index += 1
      if try codeUnit() & 0xFC00 != 0xDC00 { throw JSONFault(offset: start, kind: .invalidEscape) }
    default: throw fault(.invalidEscape)
    }
  }

  /// Steps over four hexadecimal digits.
  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = JSONText.hexadecimal(byte) else { throw fault(.invalidEscape) }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
