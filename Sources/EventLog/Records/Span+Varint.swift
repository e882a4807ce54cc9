extension Span<UInt8> {
  /// Reads a LEB128 number below 2^64 and steps over it; nil where the span ends first or the number is larger.
  @inline(__always)
  func varint(at offset: inout Int) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < count, shift < 64 {
      let byte = self[offset]
      offset += 1
      let bits = UInt64(byte & 0x7F)
      if shift == 63, bits > 1 { return nil }
      number |= bits << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}

extension [UInt8] {
  /// Appends a number as LEB128: seven bits a byte, lowest first, the top bit set on all bytes but the last.
  @inline(__always)
  mutating func append(varint number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends the lowest `byteCount` bytes of a number, lowest first.
  @inline(__always)
  mutating func append(littleEndian number: UInt64, byteCount: Int) {
    for index in 0..<byteCount { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }
}
