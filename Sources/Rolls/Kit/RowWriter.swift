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
