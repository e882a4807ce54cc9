/// Reads the fields of a row in the order in which ``RowWriter`` wrote them.
public struct RowReader {
  private let bytes: [UInt8]
  private var offset = 0

  /// Makes a reader over a row's bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether every byte has been read.
  public var isAtEnd: Bool { offset == bytes.count }

  /// The fault at the place reached.
  public var fault: RowFault { RowFault(offset: offset) }

  /// Reads a number.
  public mutating func unsigned() throws(RowFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw fault
  }

  /// Reads a number that may be negative.
  public mutating func signed() throws(RowFault) -> Int64 {
    let folded = try unsigned()
    return Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1)))
  }

  /// Reads an unsigned number that must fit the type asked for.
  public mutating func integer<Value: FixedWidthInteger & UnsignedInteger>() throws(RowFault) -> Value {
    guard let value = Value(exactly: try unsigned()) else { throw fault }
    return value
  }

  /// Reads a text.
  public mutating func text() throws(RowFault) -> String {
    let count = try unsigned()
    guard count <= UInt64(bytes.count - offset) else { throw fault }
    let end = offset + Int(count)
    guard let value = String(validating: bytes[offset..<end], as: UTF8.self) else { throw fault }
    offset = end
    return value
  }

  /// Reads a list.
  public mutating func list<Element>(
    _ read: (inout RowReader) throws(RowFault) -> Element
  ) throws(RowFault) -> [Element] {
    let count = try unsigned()
    guard count <= UInt64(bytes.count - offset) else { throw fault }
    var values: [Element] = []
    values.reserveCapacity(Int(count))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}

/// Writes the fields of a row one after another: numbers as variable-length integers, texts with their length.
public struct RowWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty writer.
  public init() { bytes.reserveCapacity(128) }

  /// Writes a number, seven bits a byte, the lowest first.
  public mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number that may be negative, folded so that small ones of both signs stay short.
  public mutating func signed(_ value: Int64) {
    unsigned(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Writes a text as its length in UTF-8 bytes and those bytes.
  public mutating func text(_ value: String) {
    unsigned(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  /// Writes the count of a list and each element.
  public mutating func list<Element>(_ values: [Element], _ write: (inout RowWriter, Element) -> Void) {
    unsigned(UInt64(values.count))
    for value in values { write(&self, value) }
  }
}

/// A stored row that can't be read: the views are damaged, or were written by another version.
public struct RowFault: Error, Hashable, Sendable {
  /// The offset in bytes at which reading failed.
  public let offset: Int

  /// Makes a fault at an offset.
  public init(offset: Int) { self.offset = offset }
}
