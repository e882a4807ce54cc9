extension Span<UInt8> {
  /// The little-endian integer that begins at `offset`.
  ///
  /// The bytes must lie within the span; the caller has checked so.
  @inlinable @inline(__always)
  public func littleEndian<Integer: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Integer.Type = Integer.self
  ) -> Integer {
    Integer(littleEndian: load(at: offset))
  }

  /// The big-endian integer that begins at `offset`, as in keys, whose order is that of their bytes.
  ///
  /// The bytes must lie within the span; the caller has checked so.
  @inlinable @inline(__always)
  public func bigEndian<Integer: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Integer.Type = Integer.self
  ) -> Integer {
    Integer(bigEndian: load(at: offset))
  }

  @inlinable @inline(__always)
  func load<Integer: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Integer {
    let size = MemoryLayout<Integer>.size
    precondition(offset >= 0 && offset <= count - size, "Integer outside of the span")
    return unsafe withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: offset, as: Integer.self) }
  }
}

extension UInt64 {
  /// The eight bytes, highest first: a key whose order in a table is the order of the numbers.
  @inlinable public var bigEndianBytes: [8 of UInt8] {
    [8 of UInt8] { UInt8(truncatingIfNeeded: self >> (56 - 8 * UInt64($0))) }
  }

  /// The eight bytes, lowest first, as numbers stand in values.
  @inlinable public var littleEndianBytes: [8 of UInt8] {
    [8 of UInt8] { UInt8(truncatingIfNeeded: self >> (8 * UInt64($0))) }
  }
}

extension [UInt8] {
  /// Appends a number's bytes, lowest first, as numbers stand in values.
  @inlinable
  public mutating func append(littleEndian number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
