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
