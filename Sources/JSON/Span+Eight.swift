extension Span<UInt8> {
  /// Eight bytes, the first one lowest; nil where there are fewer.
  @inlinable @inline(__always)
  func eight(at start: Int) -> UInt64? {
    guard start >= 0, start <= count - 8 else { return nil }
    // Safe: the eight bytes lie within the span.
    return unsafe withUnsafeBytes {
      unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
  }

  /// The first eight bytes of a range, or all where there are fewer, as a number with the first one lowest.
  @inlinable @inline(__always)
  func head(of range: Range<Int>) -> UInt64 {
    if let eight = eight(at: range.lowerBound) { return range.count < 8 ? eight.prefix(range.count) : eight }
    var head: UInt64 = 0
    for place in 0..<Swift.min(range.count, 8) {
      head |= UInt64(self[range.lowerBound + place]) &<< UInt64(8 * place)
    }
    return head
  }

  /// Where the first byte stands, from `start` on, that doesn't stand for itself in a string; the end where there is none.
  @inlinable
  func firstEscaped(from start: Int) -> Int {
    var place = start
    while let eight = eight(at: place) {
      let plain = eight.plainCount
      place += plain
      if plain < 8 { return place }
    }
    while place < count, self[place].isPlain { place += 1 }
    return place
  }

  /// Whether these bytes stand there; they lie within the span.
  @inlinable
  func hold(_ word: [UInt8], at start: Int) -> Bool {
    for place in word.indices where word[place] != self[start + place] { return false }
    return true
  }
}

extension UInt64 {
  /// Of eight bytes, how many come before the first one that doesn't stand for itself in a string: a quotation mark, a
  /// backslash or a control character; 8 where there is none.
  ///
  /// A byte's high bit is set where it is one of these; above the first one it may be set for others as well, since the
  /// subtractions borrow.
  @inlinable var plainCount: Int {
    @inline(__always) get {
      let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
      let quotes = (self ^ ones &* 0x22) &- ones
      let backslashes = (self ^ ones &* 0x5C) &- ones
      let controls = self &- ones &* 0x20
      return ((quotes | backslashes | controls) & ~self & highs).trailingZeroBitCount / 8
    }
  }

  /// Of eight bytes, the first ones, at most 7.
  @inlinable @inline(__always)
  func prefix(_ count: Int) -> UInt64 { self & ((1 &<< UInt64(8 * count)) - 1) }
}
