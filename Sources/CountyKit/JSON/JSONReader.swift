/// Reads JSON strictly by RFC 8259, straight from its bytes; of a key that is repeated in an object the last counts.
///
/// What was passed over has been checked as what was read: a value that ``skip(_:)`` let pass can be read later.
struct JSONReader: ~Escapable {
  /// Where a string stands, quotation marks included, and whether it has escapes.
  struct Text {
    let range: Range<Int>
    let isEscaped: Bool
  }

  /// How deep values may lie inside each other.
  static let depth = 128

  let bytes: Span<UInt8>
  var index = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// Passes over white space.
  ///
  /// - Returns: the byte after it.
  /// - Throws: ``MessageFault/shape`` where nothing is left.
  mutating func peek() throws(MessageFault) -> UInt8 {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      case let byte: return byte
      }
    }
    throw .shape
  }

  /// Holds it to there being nothing more.
  mutating func end() throws(MessageFault) {
    guard (try? peek()) == nil else { throw .shape }
  }

  /// Opens an object or an array.
  mutating func open(_ bracket: UInt8) throws(MessageFault) {
    guard try peek() == bracket else { throw .shape }
    index += 1
  }

  /// The next key of an open object, its colon passed over; nil, with the object closed, where there is none.
  mutating func key(_ isFirst: inout Bool) throws(MessageFault) -> Text? {
    guard try more(0x7D, &isFirst) else { return nil }
    let key = try text()
    guard try peek() == 0x3A else { throw .shape }
    index += 1
    return key
  }

  /// Whether an open array has a next element; closed where not.
  mutating func element(_ isFirst: inout Bool) throws(MessageFault) -> Bool { try more(0x5D, &isFirst) }

  private mutating func more(_ bracket: UInt8, _ isFirst: inout Bool) throws(MessageFault) -> Bool {
    let byte = try peek()
    defer { isFirst = false }
    if byte == bracket {
      index += 1
      return false
    }
    if isFirst { return true }
    guard byte == 0x2C else { throw .shape }
    index += 1
    return true
  }

  /// The string that is next.
  mutating func text() throws(MessageFault) -> Text {
    guard try peek() == 0x22 else { throw .shape }
    let start = index
    index += 1
    var isEscaped = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x22 { return Text(range: start..<index, isEscaped: isEscaped) }
      guard byte >= 0x20 else { throw .shape }
      guard byte == 0x5C else { continue }
      isEscaped = true
      try escape()
    }
    throw .shape
  }

  /// Passes over what follows a backslash; surrogates must come in pairs.
  private mutating func escape() throws(MessageFault) {
    guard index < bytes.count else { throw .shape }
    let mark = bytes[index]
    index += 1
    switch mark {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return
    case 0x75: break
    default: throw .shape
    }
    let unit = try unit()
    guard unit & 0xF800 == 0xD800 else { return }
    guard unit < 0xDC00, index + 2 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { throw .shape }
    index += 2
    guard try self.unit() & 0xFC00 == 0xDC00 else { throw .shape }
  }

  /// The code unit of four hexadecimal digits.
  mutating func unit() throws(MessageFault) -> UInt16 {
    guard index + 4 <= bytes.count else { throw .shape }
    var unit: UInt16 = 0
    for place in index..<index + 4 {
      switch bytes[place] {
      case 0x30...0x39: unit = unit << 4 | UInt16(bytes[place] - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(bytes[place] - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt16(bytes[place] - 0x57)
      default: throw .shape
      }
    }
    index += 4
    return unit
  }
}
