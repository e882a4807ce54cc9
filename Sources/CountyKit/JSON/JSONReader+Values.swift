extension JSONReader {
  /// The value that is next, as a tree.
  mutating func value(_ depth: Int = JSONReader.depth) throws(MessageFault) -> JSONValue {
    switch try peek() {
    case 0x7B: return .object(try members(depth))
    case 0x5B: return .list(try elements(depth))
    case 0x22: return .text(string(try text()))
    case 0x74: return try literal("true", .flag(true))
    case 0x66: return try literal("false", .flag(false))
    case 0x6E: return try literal("null", .null)
    default: return try number(try digits())
    }
  }

  private mutating func members(_ depth: Int) throws(MessageFault) -> [String: JSONValue] {
    guard depth > 0 else { throw .shape }
    try open(0x7B)
    var (members, isFirst): ([String: JSONValue], Bool) = ([:], true)
    while let key = try key(&isFirst) { members[string(key)] = try value(depth - 1) }
    return members
  }

  private mutating func elements(_ depth: Int) throws(MessageFault) -> [JSONValue] {
    guard depth > 0 else { throw .shape }
    try open(0x5B)
    var (elements, isFirst): ([JSONValue], Bool) = ([], true)
    while try element(&isFirst) { elements.append(try value(depth - 1)) }
    return elements
  }

  /// Passes over the value that is next.
  ///
  /// - Returns: where it stands.
  @discardableResult
  mutating func skip(_ depth: Int = JSONReader.depth) throws(MessageFault) -> Range<Int> {
    let first = try peek()
    let start = index
    var isFirst = true
    switch first {
    case 0x7B:
      guard depth > 0 else { throw .shape }
      index += 1
      while try key(&isFirst) != nil { try skip(depth - 1) }
    case 0x5B:
      guard depth > 0 else { throw .shape }
      index += 1
      while try element(&isFirst) { try skip(depth - 1) }
    case 0x22: _ = try text()
    case 0x74: _ = try literal("true", .null)
    case 0x66: _ = try literal("false", .null)
    case 0x6E: _ = try literal("null", .null)
    default:
      let digits = try digits()
      // A number that no Double holds is none, read or passed over.
      if !digits.isWhole || digits.range.count > 15 { _ = try number(digits) }
    }
    return start..<index
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(MessageFault) -> JSONValue {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count, holds(word.description.utf8, index..<index + count) else { throw .shape }
    index += count
    return value
  }

  /// Whether these bytes stand there.
  func holds(_ word: some Collection<UInt8>, _ range: Range<Int>) -> Bool {
    guard word.count == range.count else { return false }
    var place = range.lowerBound
    for byte in word {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// Whether a string is a word.
  func `is`(_ text: Text, _ word: some Collection<UInt8>) -> Bool {
    text.isEscaped
      ? string(text).utf8.elementsEqual(word) : holds(word, text.range.lowerBound + 1..<text.range.upperBound - 1)
  }

  /// Where the number that is next stands, and whether it has neither fraction nor exponent.
  private mutating func digits() throws(MessageFault) -> (range: Range<Int>, isWhole: Bool) {
    let start = index
    var isWhole = true
    if at(0x2D) { index += 1 }
    if at(0x30) { index += 1 } else { try run() }
    if at(0x2E) {
      isWhole = false
      index += 1
      try run()
    }
    if at(0x65) || at(0x45) {
      isWhole = false
      index += 1
      if at(0x2B) || at(0x2D) { index += 1 }
      try run()
    }
    return (start..<index, isWhole)
  }

  private func at(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

  private mutating func run() throws(MessageFault) {
    let start = index
    while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
    guard index > start else { throw .shape }
  }

  private func number(_ digits: (range: Range<Int>, isWhole: Bool)) throws(MessageFault) -> JSONValue {
    let text = plain(digits.range)
    if digits.isWhole, let whole = Int64(text) { return .whole(whole) }
    guard let number = Double(text), number.isFinite else { throw .shape }
    // 1.0 and 1e2 are whole numbers too.
    if let whole = Int64(exactly: number) { return .whole(whole) }
    return .number(number)
  }
}
