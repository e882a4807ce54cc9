/// Where a string stands in a JSON text.
public struct JSONText: Hashable, Sendable {
  /// Its place, without the quotation marks.
  public let range: Range<Int>
  /// Whether it has escapes.
  public let isEscaped: Bool

  @inlinable
  init(range: Range<Int>, isEscaped: Bool) {
    self.range = range
    self.isEscaped = isEscaped
  }
}

extension JSONCursor {
  /// The string that must come next, passed over: its escapes are checked, and undone by ``string(_:)``.
  @inlinable @inline(__always)
  public mutating func text() throws(JSONFault) -> JSONText {
    guard peek() == 0x22 else { throw fault(.unexpected) }
    let start = offset + 1
    // Most strings are short: they end within the eight bytes that are looked at together.
    if let eight = bytes.eight(at: start) {
      let plain = eight.plainCount
      if plain < 8, bytes[start + plain] == 0x22 {
        offset = start + plain + 1
        return JSONText(range: start..<start + plain, isEscaped: false)
      }
    }
    return try longText(from: start)
  }

  @inlinable
  mutating func longText(from start: Int) throws(JSONFault) -> JSONText {
    offset = start
    var isEscaped = false
    while true {
      offset = bytes.firstEscaped(from: offset)
      switch next {
      case 0x22:
        offset += 1
        return JSONText(range: start..<offset - 1, isEscaped: isEscaped)
      case 0x5C:
        isEscaped = true
        try escape()
      // A control character, or the end.
      default: throw fault(.controlCharacter)
      }
    }
  }

  /// Passes over an escape; surrogates must come in pairs.
  @usableFromInline
  mutating func escape() throws(JSONFault) {
    let start = offset
    offset += 1
    switch next {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: offset += 1
    case 0x75:
      offset += 1
      let unit = try codeUnit()
      if unit & 0xFC00 == 0xDC00 { throw JSONFault(offset: start, kind: .invalidEscape) }
      guard unit & 0xFC00 == 0xD800 else { return }
      guard next == 0x5C else { throw fault(.invalidEscape) }
      offset += 1
      guard next == 0x75 else { throw fault(.invalidEscape) }
      offset += 1
      if try codeUnit() & 0xFC00 != 0xDC00 { throw JSONFault(offset: start, kind: .invalidEscape) }
    default: throw fault(.invalidEscape)
    }
  }

  /// The code unit of four hexadecimal digits.
  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.hexadecimalValue else { throw fault(.invalidEscape) }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit; nil for any other byte.
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension JSONCursor {
  /// The string that must come next.
  @inlinable @inline(__always)
  public mutating func string() throws(JSONFault) -> String { string(try text()) }

  /// What a string says.
  @inlinable @inline(__always)
  public func string(_ text: JSONText) -> String { text.isEscaped ? unescaped(text.range) : plain(text.range) }

  /// Whether a string is a word.
  @inlinable @inline(__always)
  public func holds(_ text: JSONText, _ word: StaticString) -> Bool {
    if text.isEscaped { return string(text) == word.description }
    guard text.range.count == word.utf8CodeUnitCount else { return false }
    return stands(word, at: text.range.lowerBound)
  }

  /// Whether the bytes of a word stand there.
  @inlinable @inline(__always)
  func stands(_ word: StaticString, at start: Int) -> Bool {
    guard word.utf8CodeUnitCount <= bytes.count - start else { return false }
    // Safe: the buffer holds the word's bytes, which are there for ever.
    let bytes = bytes
    return word.withUTF8Buffer { letters in
      for place in letters.indices where unsafe letters[place] != bytes[start + place] { return false }
      return true
    }
  }

  /// The bytes that stand there, which are whole characters.
  @usableFromInline
  func plain(_ range: Range<Int>) -> String {
    // Safe: the whole was held to UTF-8, and what JSON sets apart by bytes of ASCII is whole characters.
    String(copying: unsafe UTF8Span(unchecked: bytes.extracting(range)))
  }

  /// The escapes were checked when the string was passed over.
  @usableFromInline
  func unescaped(_ range: Range<Int>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      place += 1
      if byte == 0x5C { units.append(scalar: escaped(&place)) } else { units.append(byte) }
    }
    return String(decoding: units, as: UTF8.self)
  }

  /// The character of the escape whose backslash stands before `place`, which moves behind it.
  private func escaped(_ place: inout Int) -> UInt32 {
    let mark = bytes[place]
    place += 1
    switch mark {
    case 0x62: return 0x08
    case 0x66: return 0x0C
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x75:
      let unit = codeUnit(&place)
      guard unit & 0xFC00 == 0xD800 else { return unit }
      place += 2
      return 0x10000 + (unit & 0x3FF) << 10 + codeUnit(&place) & 0x3FF
    default: return UInt32(mark)
    }
  }

  private func codeUnit(_ place: inout Int) -> UInt32 {
    var unit: UInt32 = 0
    for digit in place..<place + 4 { unit = unit << 4 | UInt32(bytes[digit].hexadecimalValue ?? 0) }
    place += 4
    return unit
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8; a number that is none, as U+FFFD.
  fileprivate mutating func append(scalar value: UInt32) {
    append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }
}
