/// Walks JSON byte by byte, and notes where the members of the outermost object, or elements of the list, stand.
///
/// `byte` gives 0 past the end, which is allowed nowhere in JSON: so no read can run over.
struct JSONScanner {
  let bytes: [UInt8]
  var index: Int
  private var names: [Range<Int>] = []
  private(set) var members: [JSONMember] = []
  private(set) var elements: [Range<Int>] = []

  init(_ bytes: [UInt8], from index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// The next byte; 0 at the end.
  var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// The fault of the byte at hand: at the end, that there is none.
  func fault(_ kind: JSONFault.Kind) -> JSONFault {
    JSONFault(offset: index, kind: index < bytes.count ? kind : .truncated)
  }

  /// Reads one object and nothing after it.
  mutating func wholeObject() throws(JSONFault) -> [JSONMember] {
    skipSpace()
    guard byte == 0x7B else { throw fault(.notAnObject) }
    try wholeValue()
    return members
  }

  /// Reads one value from the byte at hand on, whatever follows.
  mutating func outermost() throws(JSONFault) { try value(depth: 1) }

  /// Names here are made of ASCII letters and digits: so one name has one spelling.
  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    default: false
    }
  }

  /// Reads one value and nothing after it.
  mutating func wholeValue() throws(JSONFault) {
    skipSpace()
    try value(depth: 1)
    skipSpace()
    if index < bytes.count { throw JSONFault(offset: index, kind: .trailing) }
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      let next = bytes[index]
      guard next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D else { return }
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONFault) {
    switch byte {
    case 0x22: try string()
    case 0x7B: try object(depth: depth)
    case 0x5B: try array(depth: depth)
    case 0x74: try literal("true")
    case 0x66: try literal("false")
    case 0x6E: try literal("null")
    case 0x2D, 0x30...0x39: try number()
    default: throw fault(byte < 0x80 ? .unexpected : .invalidUTF8)
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) {
    if depth > StrictJSON.deepest { throw fault(.tooDeep) }
    let base = names.count
    index += 1
    skipSpace()
    if byte == 0x7D {
      index += 1
      return
    }
    while true {
      let name = try self.name(after: base)
      let start = index
      try value(depth: depth + 1)
      if depth == 1 { members.append(JSONMember(name: name, value: start..<index)) }
      if try !continues(to: 0x7D) { break }
    }
    names.removeSubrange(base...)
  }

  /// Reads a name and the colon after it.
  private mutating func name(after base: Int) throws(JSONFault) -> Range<Int> {
    guard byte == 0x22 else { throw fault(.unexpected) }
    let start = index + 1
    try string()
    let name = start..<index - 1
    if !bytes[name].allSatisfy(Self.isInName) { throw JSONFault(offset: start, kind: .invalidName) }
    if names[base...].contains(where: { $0.count == name.count && bytes[$0] == bytes[name] }) {
      throw JSONFault(offset: start, kind: .duplicateName)
    }
    if names.count - base >= StrictJSON.mostMembers { throw JSONFault(offset: start, kind: .tooManyMembers) }
    names.append(name)
    skipSpace()
    guard byte == 0x3A else { throw fault(.unexpected) }
    index += 1
    skipSpace()
    return name
  }

  private mutating func array(depth: Int) throws(JSONFault) {
    if depth > StrictJSON.deepest { throw fault(.tooDeep) }
    index += 1
    skipSpace()
    if byte == 0x5D {
      index += 1
      return
    }
    repeat {
      let start = index
      try value(depth: depth + 1)
      if depth == 1 { elements.append(start..<index) }
    } while try continues(to: 0x5D)
  }

  /// Steps over a comma, and says true, or over the closing mark.
  private mutating func continues(to close: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    let next = byte
    guard next == 0x2C || next == close else { throw fault(.unexpected) }
    index += 1
    if next == close { return false }
    skipSpace()
    return true
  }
}
