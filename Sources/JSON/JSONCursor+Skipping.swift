/// A member of a JSON object.
public struct JSONMember: Sendable {
  /// Its name.
  public let name: JSONText
  /// Where its value stands, without white space around.
  public let value: Range<Int>

  @inlinable
  init(name: JSONText, value: Range<Int>) {
    self.name = name
    self.value = value
  }
}

extension JSONCursor {
  /// Passes over the value that must come next, and checks all that lies in it.
  ///
  /// - Returns: where it stands.
  /// - Throws: the first fault, at any depth.
  /// - Complexity: linear; under rules that refuse repeated names, quadratic in the members of an object.
  @inlinable
  @discardableResult
  public mutating func skip() throws(JSONFault) -> Range<Int> {
    var names: [NameMark] = []
    return try skip(&names)
  }

  /// The members of the object that must come next, all that lies in them checked.
  ///
  /// - Throws: the first fault, at any depth.
  @inlinable
  public mutating func members() throws(JSONFault) -> [JSONMember] {
    var names: [NameMark] = []
    var members: [JSONMember] = []
    members.reserveCapacity(16)
    try openObject()
    var isFirst = true
    while let name = try freshName(&isFirst, &names, after: 0) {
      members.append(JSONMember(name: name, value: try skip(&names)))
    }
    return members
  }

  /// Where the elements of the array stand that must come next, all that lies in them checked.
  ///
  /// - Throws: the first fault, at any depth.
  @inlinable
  public mutating func elements() throws(JSONFault) -> [Range<Int>] {
    var names: [NameMark] = []
    var elements: [Range<Int>] = []
    try openArray()
    var isFirst = true
    while try hasElement(&isFirst) { elements.append(try skip(&names)) }
    return elements
  }

  @inlinable
  mutating func skip(_ names: inout [NameMark]) throws(JSONFault) -> Range<Int> {
    let kind = try kind()
    let start = offset
    var isFirst = true
    switch kind {
    case .object:
      let base = names.count
      try open()
      while try freshName(&isFirst, &names, after: base) != nil { _ = try skip(&names) }
      names.removeLast(names.count - base)
    case .array:
      try open()
      while try hasElement(&isFirst) { _ = try skip(&names) }
    case .string: _ = try text()
    case .number: _ = try number()
    case .flag: _ = try flag()
    case .null: try null()
    }
    return start..<offset
  }

  /// The name of the next member, held to be none of those noted since `base`.
  @inlinable @inline(__always)
  mutating func freshName(
    _ isFirst: inout Bool, _ names: inout [NameMark], after base: Int
  ) throws(JSONFault) -> JSONText? {
    guard let name = try name(&isFirst) else { return nil }
    if Rules.refusesRepeatedNames { try note(name, in: &names, after: base) }
    return name
  }

  @inlinable
  mutating func note(_ name: JSONText, in names: inout [NameMark], after base: Int) throws(JSONFault) {
    let mark = NameMark(head: head(of: name.range), range: name.range)
    for other in names[base...] where isSame(mark, other) {
      throw JSONFault(offset: name.range.lowerBound, kind: .duplicateName)
    }
    if names.count - base >= Rules.mostMembers {
      throw JSONFault(offset: name.range.lowerBound, kind: .tooManyMembers)
    }
    names.append(mark)
  }

  @inlinable @inline(__always)
  func isSame(_ name: NameMark, _ other: NameMark) -> Bool {
    guard name.head == other.head, name.range.count == other.range.count else { return false }
    var (one, two) = (name.range.lowerBound + 8, other.range.lowerBound + 8)
    while one < name.range.upperBound {
      guard bytes[one] == bytes[two] else { return false }
      one += 1
      two += 1
    }
    return true
  }

  /// `true` or `false`, which must come next.
  @inlinable
  public mutating func flag() throws(JSONFault) -> Bool {
    let flag = peek() == 0x74
    try literal(flag ? "true" : "false")
    return flag
  }

  /// `null`, which must come next.
  @inlinable
  public mutating func null() throws(JSONFault) {
    skipSpace()
    try literal("null")
  }

  @inlinable
  mutating func literal(_ word: StaticString) throws(JSONFault) {
    if stands(word, at: offset) {
      offset += word.utf8CodeUnitCount
      return
    }
    for letter in word.description.utf8 {
      guard next == letter else { break }
      offset += 1
    }
    throw fault(.unexpected)
  }
}

/// A name, as it is compared with others of its object.
@usableFromInline
struct NameMark: Sendable {
  /// Its first eight bytes, or all where there are fewer, the first one lowest.
  @usableFromInline let head: UInt64
  @usableFromInline let range: Range<Int>

  @inlinable
  init(head: UInt64, range: Range<Int>) {
    self.head = head
    self.range = range
  }
}
