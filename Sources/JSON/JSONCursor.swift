/// Reads one JSON text (RFC 8259) value by value, from the front, straight from its bytes; no tree is built.
///
/// The bytes are held to UTF-8 once, when the cursor is made. What the cursor passes over is checked as what it reads:
/// a value that ``skip()`` let pass can be read later by a cursor at its place.
public struct JSONCursor<Rules: JSONRules>: ~Escapable {
  /// The whole text.
  public let bytes: Span<UInt8>
  /// The offset of the byte that comes next.
  public var offset: Int
  /// How many objects and arrays are open.
  @usableFromInline var depth = 0

  /// The kinds of value, as their first byte tells.
  public enum Kind: Sendable {
    /// An object.
    case object
    /// An array.
    case array
    /// A string.
    case string
    /// A number.
    case number
    /// `true` or `false`.
    case flag
    /// `null`.
    case null
  }

  /// Begins a text.
  ///
  /// - Throws: a fault at the first byte that isn't UTF-8.
  @_lifetime(copy bytes)
  public init(_ bytes: Span<UInt8>) throws(JSONFault) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
    } catch {
      throw JSONFault(offset: error.byteOffsets.lowerBound, kind: .invalidUTF8)
    }
    self.init(checked: bytes, at: 0)
  }

  /// Goes to a value of a text that a cursor has passed over before.
  @inlinable
  @_lifetime(copy bytes)
  public init(checked bytes: Span<UInt8>, at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Passes over white space.
  @inlinable @inline(__always)
  public mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= 0x20 {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  /// Passes over white space.
  ///
  /// - Returns: the byte after it; 0, which JSON has nowhere outside strings, where nothing is left.
  @inlinable @inline(__always)
  public mutating func peek() -> UInt8 {
    skipSpace()
    return next
  }

  /// The byte at hand; 0 at the end.
  @inlinable var next: UInt8 {
    @inline(__always) get { offset < bytes.count ? bytes[offset] : 0 }
  }

  /// The kind of the value that comes next.
  ///
  /// - Throws: a fault where none does.
  @inlinable @inline(__always)
  public mutating func kind() throws(JSONFault) -> Kind {
    switch peek() {
    case 0x22: return .string
    case 0x7B: return .object
    case 0x5B: return .array
    case 0x2D, 0x30...0x39: return .number
    case 0x74, 0x66: return .flag
    case 0x6E: return .null
    case 0x7D, 0x5D, 0x2C: throw fault(.missingValue)
    default: throw fault(.unexpected)
    }
  }

  /// A fault of the byte at hand: at the end, that there is none.
  @inlinable
  public func fault(_ kind: JSONFault.Kind) -> JSONFault {
    JSONFault(offset: offset, kind: offset < bytes.count ? kind : .truncated)
  }

  /// Holds it to there being nothing more but white space.
  @inlinable
  public mutating func end() throws(JSONFault) {
    skipSpace()
    if offset < bytes.count { throw JSONFault(offset: offset, kind: .trailing) }
  }

  /// Passes over the colon between a name and its value.
  @inlinable @inline(__always)
  public mutating func colon() throws(JSONFault) {
    guard peek() == 0x3A else { throw fault(.unexpected) }
    offset += 1
  }

  /// Whether bytes are one value, and nothing else.
  public static func isValue(_ bytes: Span<UInt8>) -> Bool {
    guard var cursor = try? JSONCursor(bytes) else { return false }
    return (try? cursor.skip()) != nil && (try? cursor.end()) != nil
  }
}

extension JSONCursor {
  /// Opens the object that must come next.
  @inlinable @inline(__always)
  public mutating func openObject() throws(JSONFault) {
    guard peek() == 0x7B else { throw fault(.notAnObject) }
    try open()
  }

  /// Opens the array that must come next.
  @inlinable @inline(__always)
  public mutating func openArray() throws(JSONFault) {
    guard peek() == 0x5B else { throw fault(.unexpected) }
    try open()
  }

  @inlinable @inline(__always)
  mutating func open() throws(JSONFault) {
    if depth >= Rules.deepest { throw fault(.tooDeep) }
    depth += 1
    offset += 1
  }

  /// Goes to the next member of the open object, at the quotation mark of its name; closes the object where there is none.
  ///
  /// - Parameter isFirst: whether it would be the first one; turns false.
  /// - Returns: whether there is one.
  /// - Throws: a fault where neither a member comes nor the end.
  @inlinable @inline(__always)
  public mutating func hasMember(_ isFirst: inout Bool) throws(JSONFault) -> Bool {
    // Without space, as programs write it, two bytes tell.
    if !isFirst, offset < bytes.count - 1, bytes[offset] == 0x2C, bytes[offset + 1] == 0x22 {
      offset += 1
      return true
    }
    guard try hasMore(0x7D, &isFirst) else { return false }
    guard peek() == 0x22 else { throw fault(.missingName) }
    return true
  }

  /// Goes to the next element of the open array; closes the array where there is none.
  ///
  /// - Parameter isFirst: whether it would be the first one; turns false.
  /// - Returns: whether there is one.
  /// - Throws: a fault where neither an element comes nor the end.
  @inlinable @inline(__always)
  public mutating func hasElement(_ isFirst: inout Bool) throws(JSONFault) -> Bool { try hasMore(0x5D, &isFirst) }

  @inlinable
  mutating func hasMore(_ close: UInt8, _ isFirst: inout Bool) throws(JSONFault) -> Bool {
    let byte = peek()
    if byte == close {
      depth -= 1
      offset += 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard byte == 0x2C else { throw fault(.unexpected) }
    offset += 1
    return true
  }

  /// Goes to the value of the next member of the open object; closes the object where there is none.
  ///
  /// Whether a name stands twice is told by ``skip()`` over the whole object, not by this.
  ///
  /// - Parameter isFirst: whether it would be the first one; turns false.
  /// - Returns: its name; nil where there is none.
  /// - Throws: a fault where neither a member comes nor the end.
  @inlinable @inline(__always)
  public mutating func name(_ isFirst: inout Bool) throws(JSONFault) -> JSONText? {
    guard try hasMember(&isFirst) else { return nil }
    let name = try text()
    if Rules.namesAreWords, !isWord(name) { throw JSONFault(offset: name.range.lowerBound, kind: .invalidName) }
    try colon()
    return name
  }

  @inlinable
  func isWord(_ name: JSONText) -> Bool {
    for place in name.range {
      let byte = bytes[place]
      guard byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 else { return false }
    }
    return true
  }
}
