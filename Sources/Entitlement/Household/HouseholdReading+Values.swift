internal import EventEnvelope
internal import JSON
internal import Wording

extension HouseholdReading {
  /// Reads an object, handing each key and the place where it stands to `body`; notes what is unknown, repeated or missing.
  @inline(__always)
  mutating func object<Key: DocumentKey>(
    _ path: @autoclosure () -> String, _: Key.Type,
    _ body: (inout HouseholdReading, Key, Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard try isKind(.object, path(), Text("an object is expected", "应为对象")) else { return }
    try json.openObject()
    let vocabulary = Key.vocabulary
    var (isFirst, seen) = (true, UInt64(0))
    while try json.hasMember(&isFirst) {
      let start = json.offset
      let index = try json.word(of: vocabulary)
      try json.colon()
      if let index {
        let bit = UInt64(1) << UInt64(index)
        if seen & bit != 0 { noteKey(start, in: path(), at: start, Self.repeated) }
        seen |= bit
      }
      if json.peek() == UInt8(ascii: "n") {
        noteKey(start, in: path(), at: json.offset, Self.null)
        try json.skip()
      } else if let index {
        try body(&self, vocabulary.values[index], start)
      } else {
        noteKey(start, in: path(), at: start, Text("unknown key", "未知的键"))
        try json.skip()
      }
    }
    let missing = (~seen).trailingZeroBitCount
    guard missing < Key.required else { return }
    note(at: json.offset - 1, Self.join(path(), vocabulary.values[missing].rawValue), Text("is required", "必填"))
  }

  /// Notes a fault about the key that stands at `start`.
  private mutating func noteKey(_ start: Int, in path: String, at offset: Int, _ reason: Text) {
    let key = shownKey(at: start)
    note(at: offset, Self.join(path, key), reason)
  }

  /// A key as a message may show it: it could be anything, even a number of somebody.
  private func shownKey(at offset: Int) -> String {
    var cursor = JSONCursor<LenientRules>(checked: json.bytes, at: offset)
    guard let key = try? cursor.string() else { return "?" }
    let isName = key.utf8.count <= 32 && key.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return isName ? key : "?"
  }

  /// Reads an array, handing each element's index to `body`.
  mutating func array(
    _ path: @autoclosure () -> String, _ body: (inout HouseholdReading, Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard try isKind(.array, path(), Text("a list is expected", "应为列表")) else { return }
    try json.openArray()
    var (isFirst, index) = (true, 0)
    while try json.hasElement(&isFirst) {
      try body(&self, index)
      index += 1
    }
  }

  /// Whether the value that comes next is of that kind; otherwise notes a fault and skips it.
  @inline(__always)
  mutating func isKind(
    _ kind: JSONCursor<LenientRules>.Kind, _ path: @autoclosure () -> String, _ reason: @autoclosure () -> Text
  ) throws(JSONFault) -> Bool {
    let found = try json.kind()
    if found == kind { return true }
    note(at: json.offset, path(), found == .null ? Self.null : reason())
    try json.skip()
    return false
  }

  mutating func string(_ path: @autoclosure () -> String) throws(JSONFault) -> String? {
    guard try isKind(.string, path(), Text("a string is expected", "应为字符串")) else { return nil }
    return try json.string()
  }

  mutating func bool(_ path: @autoclosure () -> String) throws(JSONFault) -> Bool? {
    guard try isKind(.flag, path(), Text("true or false is expected", "应为 true 或 false")) else { return nil }
    return try json.flag()
  }

  /// A whole number within a range.
  mutating func integer(_ range: ClosedRange<Int>, _ path: @autoclosure () -> String) throws(JSONFault) -> Int? {
    guard try isKind(.number, path(), Self.wholeNumber(in: range)) else { return nil }
    let number = try json.number()
    // A fraction or an exponent isn't taken, whatever it comes to.
    if number.isWhole, let value = json.whole(number, as: Int.self), range.contains(value) { return value }
    note(at: number.range.lowerBound, path(), Self.wholeNumber(in: range))
    return nil
  }

  private static func wholeNumber(in range: ClosedRange<Int>) -> Text {
    range.upperBound == .max
      ? Text("a whole number of at least \(range.lowerBound) is expected", "应为不小于 \(range.lowerBound) 的整数")
      : Text(
        "a whole number from \(range.lowerBound) to \(range.upperBound) is expected",
        "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数")
  }

  /// A value of an enumeration.
  @inline(__always)
  mutating func value<Value: Word>(_ path: @autoclosure () -> String) throws(JSONFault) -> Value? {
    guard try isKind(.string, path(), Text("a string is expected", "应为字符串")) else { return nil }
    let (offset, vocabulary) = (json.offset, Value.vocabulary)
    if let index = try json.word(of: vocabulary) { return vocabulary.values[index] }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    note(at: offset, path(), Text("must be one of \(known)", "应为以下之一：\(known)"))
    return nil
  }

  mutating func date(_ path: @autoclosure () -> String) throws(JSONFault) -> CivilDate? {
    guard try isKind(.string, path(), Text("a string is expected", "应为字符串")) else { return nil }
    if let date = json.plainDate() { return date }
    let offset = json.offset
    if let date = CivilDate(try json.string()) { return date }
    note(at: offset, path(), Text("a date such as 2023-06-10 is expected", "应为日期，如 2023-06-10"))
    return nil
  }

  /// The code of a county or of an office below it.
  mutating func county() throws(JSONFault) -> String? {
    json.skipSpace()
    let offset = json.offset
    guard let text = try string("county") else { return nil }
    if (2...12).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return text }
    note(at: offset, "county", Text("an administrative code of 2 to 12 digits is expected", "应为 2 至 12 位行政区划代码"))
    return nil
  }

  /// An amount of money in yuan, `[0-9]+(\.[0-9]{1,2})?`, as fen.
  mutating func amount(_ path: @autoclosure () -> String) throws(JSONFault) -> Exact? {
    guard try isKind(.string, path(), Self.amount) else { return nil }
    if let fen = json.plainFen() { return Exact(Int(fen)) }
    let offset = json.offset
    if let amount = Exact(yuan: try json.string()) { return amount }
    note(at: offset, path(), Self.amount)
    return nil
  }

  private static var amount: Text {
    Text("an amount such as \"1800.00\" is expected", "应为金额字符串，如 \"1800.00\"")
  }

  /// Names of members, looked up later.
  mutating func names(_ path: @autoclosure () -> String) throws(JSONFault) -> [Reference] {
    var names: [Reference] = []
    let path = path()
    try array(path) { reading, index throws(JSONFault) in
      if let name = try reading.reference("\(path)[\(index)]") { names.append(name) }
    }
    return names
  }

  mutating func reference(_ path: @autoclosure () -> String) throws(JSONFault) -> Reference? {
    guard try isKind(.string, path(), Text("a string is expected", "应为字符串")) else { return nil }
    let offset = json.offset
    return Reference(name: MemberName(try json.text(), in: json), offset: offset)
  }

  static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension Exact {
  /// Reads yuan, `[0-9]+(\.[0-9]{1,2})?`, as fen; nil for anything else.
  public init?(yuan text: String) {
    var (value, digits, decimals, hasPoint) = (Int64(0), 0, 0, false)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
        hasPoint = true
        continue
      }
      guard byte &- 0x30 < 10 else { return nil }
      digits += 1
      decimals += hasPoint ? 1 : 0
      if digits <= 16 { value = value * 10 + Int64(byte &- 0x30) }
    }
    guard digits > 0, decimals <= 2, !hasPoint || decimals > 0 else { return nil }
    guard digits <= 16 else {
      guard let large = Exact(text) else { return nil }
      self = (large * 100).reduced
      return
    }
    self.init(Int128(decimals == 0 ? value * 100 : decimals == 1 ? value * 10 : value), over: 1)
  }
}
