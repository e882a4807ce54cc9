internal import Wording

/// Reads one JSON text (RFC 8259) value by value, from the front, without building a tree.
struct JSONScanner {
  let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The kinds of value, as their first byte tells.
  enum Kind { case object, array, string, number, bool, null, nothing }

  /// The kind of the value that comes next.
  @inline(__always)
  mutating func nextKind() -> Kind {
    skipSpace()
    guard offset < bytes.count else { return .nothing }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: return .nothing
    }
  }

  @inline(__always)
  mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  /// Whether a byte comes next.
  @inline(__always)
  mutating func comes(_ byte: UInt8) -> Bool {
    skipSpace()
    return offset < bytes.count && bytes[offset] == byte
  }

  /// Takes a byte if it comes next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard comes(byte) else { return false }
    offset += 1
    return true
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(JSONFault) {
    if !take(byte) {
      let mark = String(Unicode.Scalar(byte))
      throw fault(Text("\(mark) is missing", "缺少“\(mark)”"))
    }
  }

  /// Goes on from there.
  mutating func pass(to offset: Int) { self.offset = offset }

  func fault(_ reason: Text) -> JSONFault { JSONFault(offset: offset, reason: reason) }

  /// Whether only space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return offset == bytes.count
  }

  /// Whether another key of an object comes, at whose quote the scanner then stands.
  ///
  /// `isFirst` turns false.
  @inline(__always)
  mutating func hasKey(isFirst: inout Bool) throws(JSONFault) -> Bool {
    // Without space, as programs write it, two bytes tell.
    if !isFirst, offset < bytes.count - 1, bytes[offset] == UInt8(ascii: ","),
      bytes[offset + 1] == UInt8(ascii: "\"")
    {
      offset += 1
      return true
    }
    return try hasSpacedKey(isFirst: &isFirst)
  }

  private mutating func hasSpacedKey(isFirst: inout Bool) throws(JSONFault) -> Bool {
    if take(UInt8(ascii: "}")) { return false }
    if !isFirst { try expect(UInt8(ascii: ",")) }
    isFirst = false
    guard comes(UInt8(ascii: "\"")) else { throw fault(Text("a key is missing", "缺少键名")) }
    return true
  }

  /// Whether another element of an array comes.
  ///
  /// `isFirst` turns false.
  @inline(__always)
  mutating func hasElement(isFirst: inout Bool) throws(JSONFault) -> Bool {
    if take(UInt8(ascii: "]")) { return false }
    if !isFirst { try expect(UInt8(ascii: ",")) }
    isFirst = false
    return true
  }

  /// A string's bytes, where they stand without an escape; nil where there is one.
  ///
  /// Begins at the opening quote.
  private mutating func plainString() throws(JSONFault) -> Range<Int>? {
    let start = offset + 1
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        offset = end + 1
        return start..<end
      }
      if byte == UInt8(ascii: "\\") { return nil }
      guard byte >= 0x20 else { break }
      end += 1
    }
    offset = end
    throw fault(Text("a string isn't closed", "字符串未结束"))
  }

  /// The string that comes next.
  mutating func string() throws(JSONFault) -> String {
    if let (range, _) = plainWord() { return String(decoding: bytes[range], as: UTF8.self) }
    let start = offset
    let text: String?
    if let range = try plainString() {
      text = String(validating: bytes[range], as: UTF8.self)
    } else {
      text = String(validating: try escapedString(), as: UTF8.self)
    }
    guard let text else {
      offset = start
      throw fault(Text("the text isn't UTF-8", "文本不是 UTF-8"))
    }
    return text
  }

  /// The number that comes next where it is a whole one in plain digits that 64 bits hold; nil for another number.
  mutating func integer() throws(JSONFault) -> Int? {
    let start = offset
    try skipNumber()
    if offset == start + 1 { return Int(bytes[start]) - 0x30 }
    return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  mutating func bool() throws(JSONFault) -> Bool {
    let isTrue = bytes[offset] == UInt8(ascii: "t")
    try literal(isTrue ? "true" : "false")
    return isTrue
  }

  private mutating func literal(_ word: StaticString) throws(JSONFault) {
    for byte in word.description.utf8 {
      guard offset < bytes.count, bytes[offset] == byte else { throw fault(Text("not a JSON value", "不是 JSON 值")) }
      offset += 1
    }
  }

  /// Skips the value that comes next, whatever it is; arrays and objects within one another are counted, not recursed.
  mutating func skipValue() throws(JSONFault) {
    var closers: [UInt8] = []
    repeat {
      if let closer = closers.last, take(closer) {
        closers.removeLast()
        try separate(closers)
        continue
      }
      if closers.last == UInt8(ascii: "}") {
        guard nextKind() == .string else { throw fault(Text("a key is missing", "缺少键名")) }
        _ = try string()
        try expect(UInt8(ascii: ":"))
      }
      switch nextKind() {
      case .object: offset += 1; closers.append(UInt8(ascii: "}")); continue
      case .array: offset += 1; closers.append(UInt8(ascii: "]")); continue
      case .string: _ = try string()
      case .number: try skipNumber()
      case .bool: _ = try bool()
      case .null: try literal("null")
      case .nothing: throw fault(Text("a value is missing", "缺少值"))
      }
      try separate(closers)
    } while !closers.isEmpty
  }

  /// Takes the comma after a value within an array or object, or sees its end.
  private mutating func separate(_ closers: [UInt8]) throws(JSONFault) {
    guard let closer = closers.last else { return }
    skipSpace()
    if offset < bytes.count, bytes[offset] == closer { return }
    try expect(UInt8(ascii: ","))
    skipSpace()
    if offset < bytes.count, bytes[offset] == closer { throw fault(Text("a value is missing", "缺少值")) }
  }

  private mutating func digits() -> Int {
    let start = offset
    while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
    return offset - start
  }

  /// Passes a number.
  ///
  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
  private mutating func skipNumber() throws(JSONFault) {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let isZero = offset < bytes.count && bytes[offset] == UInt8(ascii: "0")
    let count = digits()
    var isNumber = count == 1 || count > 1 && !isZero
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      isNumber = digits() > 0 && isNumber
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      isNumber = digits() > 0 && isNumber
    }
    if !isNumber { throw fault(Text("not a number", "不是数字")) }
  }

  /// The bytes of a string with escapes; begins at the opening quote.
  private mutating func escapedString() throws(JSONFault) -> [UInt8] {
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return text
      case UInt8(ascii: "\\"): try unescape(into: &text)
      case 0x20...: text.append(byte)
      default: throw fault(Text("a control character in a string", "字符串中有控制字符"))
      }
    }
    throw fault(Text("a string isn't closed", "字符串未结束"))
  }

  private mutating func unescape(into text: inout [UInt8]) throws(JSONFault) {
    guard offset < bytes.count else { throw fault(Text("a string isn't closed", "字符串未结束")) }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = try codeUnit()
      if 0xD800..<0xDC00 ~= value {
        guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { throw fault(Text("half a character in a string", "字符串中有不完整的字符")) }
        offset += 2
        let low = try codeUnit()
        guard 0xDC00..<0xE000 ~= low else { throw fault(Text("half a character in a string", "字符串中有不完整的字符")) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw fault(Text("half a character in a string", "字符串中有不完整的字符"))
      }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw fault(Text("an unknown escape in a string", "字符串中有未知的转义"))
    }
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    guard offset + 4 <= bytes.count,
      bytes[offset..<offset + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw fault(Text("an unknown escape in a string", "字符串中有未知的转义")) }
    offset += 4
    return value
  }
}
