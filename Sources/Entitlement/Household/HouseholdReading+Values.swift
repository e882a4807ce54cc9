internal import EventEnvelope
internal import Wording

extension HouseholdReading {
  /// Reads an object, handing each key to `body`, which says whether it knows it; returns the keys that were there.
  mutating func object(
    _ path: @autoclosure () -> String,
    _ body: (inout HouseholdReading, String, Int) throws(JSONFault) -> Bool
  ) throws(JSONFault) -> (keys: [String], end: Int) {
    guard try isKind(.object, path(), Text("an object is expected", "应为对象")) else { return ([], -1) }
    try scanner.expect(UInt8(ascii: "{"))
    var (isFirst, keys) = (true, [String]())
    keys.reserveCapacity(12)
    while true {
      scanner.skipSpace()
      let offset = scanner.offset
      guard let key = try scanner.key(isFirst: &isFirst) else { break }
      if keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) {
        note(at: offset, Self.join(path(), Self.shown(key)), Self.repeated)
      }
      keys.append(key)
      if scanner.nextKind() == .null {
        note(at: scanner.offset, Self.join(path(), Self.shown(key)), Text("null isn't a value here", "不能为 null"))
        try scanner.skipValue()
      } else if try !body(&self, key, offset) {
        note(at: offset, Self.join(path(), Self.shown(key)), Text("unknown key", "未知的键"))
        try scanner.skipValue()
      }
    }
    return (keys, scanner.offset)
  }

  /// A key as a message may show it: it could be anything, even a number of somebody.
  private static func shown(_ key: String) -> String {
    let isName = key.utf8.count <= 32 && key.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return isName ? key : "?"
  }

  /// Reads an array, handing each element's index to `body`.
  mutating func array(
    _ path: @autoclosure () -> String, _ body: (inout HouseholdReading, Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard try isKind(.array, path(), Text("a list is expected", "应为列表")) else { return }
    try scanner.expect(UInt8(ascii: "["))
    var (isFirst, index) = (true, 0)
    while try scanner.hasElement(isFirst: &isFirst) {
      try body(&self, index)
      index += 1
    }
  }

  /// Whether the value that comes next is of that kind; otherwise notes a fault and skips it.
  mutating func isKind(
    _ kind: JSONScanner.Kind, _ path: @autoclosure () -> String, _ reason: @autoclosure () -> Text
  ) throws(JSONFault) -> Bool {
    let found = scanner.nextKind()
    if found == kind { return true }
    note(at: scanner.offset, path(), found == .null ? Text("null isn't a value here", "不能为 null") : reason())
    try scanner.skipValue()
    return false
  }

  mutating func string(_ path: @autoclosure () -> String) throws(JSONFault) -> String? {
    guard try isKind(.string, path(), Text("a string is expected", "应为字符串")) else { return nil }
    return try scanner.string()
  }

  mutating func bool(_ path: @autoclosure () -> String) throws(JSONFault) -> Bool? {
    guard try isKind(.bool, path(), Text("true or false is expected", "应为 true 或 false")) else { return nil }
    return try scanner.bool()
  }

  /// A whole number within a range.
  mutating func integer(_ range: ClosedRange<Int>, _ path: @autoclosure () -> String) throws(JSONFault) -> Int? {
    let reason =
      range.upperBound == .max
      ? Text("a whole number of at least \(range.lowerBound) is expected", "应为不小于 \(range.lowerBound) 的整数")
      : Text(
        "a whole number from \(range.lowerBound) to \(range.upperBound) is expected",
        "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数")
    guard try isKind(.number, path(), reason) else { return nil }
    let offset = scanner.offset
    if let value = try scanner.integer(), range.contains(value) { return value }
    note(at: offset, path(), reason)
    return nil
  }

  /// A value of an enumeration.
  mutating func value<Value: RawRepresentable<String> & CaseIterable>(
    _ path: @autoclosure () -> String
  ) throws(JSONFault) -> Value? {
    scanner.skipSpace()
    let offset = scanner.offset
    guard let text = try string(path()) else { return nil }
    if let value = Value(rawValue: text), value.rawValue.utf8.elementsEqual(text.utf8) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    note(at: offset, path(), Text("must be one of \(known)", "应为以下之一：\(known)"))
    return nil
  }

  mutating func date(_ path: @autoclosure () -> String) throws(JSONFault) -> CivilDate? {
    scanner.skipSpace()
    let offset = scanner.offset
    guard let text = try string(path()) else { return nil }
    if let date = CivilDate(text) { return date }
    note(at: offset, path(), Text("a date such as 2023-06-10 is expected", "应为日期，如 2023-06-10"))
    return nil
  }

  /// The code of a county or of an office below it.
  mutating func county() throws(JSONFault) -> String? {
    scanner.skipSpace()
    let offset = scanner.offset
    guard let text = try string("county") else { return nil }
    if (2...12).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return text }
    note(at: offset, "county", Text("an administrative code of 2 to 12 digits is expected", "应为 2 至 12 位行政区划代码"))
    return nil
  }

  /// An amount of money in yuan, `[0-9]+(\.[0-9]{1,2})?`, as fen.
  mutating func amount(_ path: @autoclosure () -> String) throws(JSONFault) -> Exact? {
    let reason = Text("an amount such as \"1800.00\" is expected", "应为金额字符串，如 \"1800.00\"")
    guard try isKind(.string, path(), reason) else { return nil }
    let offset = scanner.offset
    if let amount = Exact(yuan: try scanner.string()) { return amount }
    note(at: offset, path(), reason)
    return nil
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
    scanner.skipSpace()
    let offset = scanner.offset
    return try string(path()).map { Reference(name: $0, offset: offset) }
  }

  /// Notes the first required key that isn't there, at the object's end.
  mutating func require(
    _ required: [String], of path: @autoclosure () -> String, in present: (keys: [String], end: Int)
  ) {
    guard present.end >= 0, let missing = required.first(where: { !present.keys.contains($0) }) else { return }
    note(at: present.end - 1, Self.join(path(), missing), Text("is required", "必填"))
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
