extension JSONScanner {
  /// A string as it is compared: its first eight bytes, and the whole only where it has more.
  struct Name {
    private let head: UInt64
    private let count: Int
    private let long: String

    /// A string of at most eight bytes.
    init(head: UInt64, count: Int) {
      self.head = head
      self.count = count
      long = ""
    }

    init(_ text: String) {
      head = Vocabulary<Void>.head(of: text.utf8)
      count = text.utf8.count
      long = count > 8 ? text : ""
    }

    /// Whether the bytes are the same.
    @inline(__always)
    func isSame(as other: Name) -> Bool {
      head == other.head && count == other.count && (count <= 8 || long.utf8.elementsEqual(other.long.utf8))
    }
  }

  /// The string that comes next by its place in a vocabulary; nil for any other string, which is passed as well.
  @inline(__always)
  mutating func word<Value>(of vocabulary: Vocabulary<Value>) throws(JSONFault) -> Int? {
    if let (range, head) = plainWord() { return vocabulary.index(head: head, of: bytes, in: range) }
    let text = Array(try string().utf8)
    return vocabulary.index(head: Vocabulary<Value>.head(of: text), of: text, in: text.indices)
  }

  /// The string that comes next.
  mutating func name() throws(JSONFault) -> Name {
    let start = offset
    if let (range, head) = plainWord() {
      if range.count <= 8 { return Name(head: head, count: range.count) }
      pass(to: start)
    }
    return Name(try string())
  }

  /// Passes a string of plain ASCII; nil, and nothing passed, for any other.
  @inline(__always)
  mutating func plainWord() -> (range: Range<Int>, head: UInt64)? {
    let start = offset + 1
    var (end, head) = (start, UInt64(0))
    // Most words end within the eight bytes that are looked at together.
    if let eight = bytes.eight(from: start) {
      let special = eight.firstSpecial
      if special < 8 {
        guard bytes[start + special] == UInt8(ascii: "\"") else { return nil }
        pass(to: start + special + 1)
        return (start..<start + special, eight.prefix(special))
      }
      (end, head) = (start + 8, eight)
    }
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        pass(to: end + 1)
        return (start..<end, head)
      }
      guard 0x20..<0x80 ~= byte, byte != UInt8(ascii: "\\") else { return nil }
      if end - start < 8 { head |= UInt64(byte) &<< UInt64(8 * (end - start)) }
      end += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Eight bytes, the first one lowest; nil where there are fewer.
  @inline(__always)
  fileprivate func eight(from start: Int) -> UInt64? {
    guard start >= 0, start < count - 7 else { return nil }
    return four(from: start) | four(from: start + 4) &<< 32
  }

  @inline(__always)
  private func four(from start: Int) -> UInt64 {
    UInt64(
      UInt32(self[start]) | UInt32(self[start + 1]) &<< 8 | UInt32(self[start + 2]) &<< 16
        | UInt32(self[start + 3]) &<< 24)
  }
}

extension UInt64 {
  /// Of eight bytes, the place of the first one that a plain word can't have in it: a quote, a backslash, a control
  /// character or one beyond ASCII; 8 where there is none.
  ///
  /// A byte's high bit is set where it is one of these; above the first one it may be set for others as well, since the
  /// subtractions borrow.
  @inline(__always)
  fileprivate var firstSpecial: Int {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let quotes = (self ^ ones &* UInt64(UInt8(ascii: "\""))) &- ones
    let backslashes = (self ^ ones &* UInt64(UInt8(ascii: "\\"))) &- ones
    let controls = self &- ones &* 0x20
    return ((quotes | backslashes | controls | self) & highs).trailingZeroBitCount / 8
  }

  /// Of eight bytes, the first ones, at most 7.
  @inline(__always)
  fileprivate func prefix(_ count: Int) -> UInt64 { self & ((1 &<< UInt64(8 * count)) - 1) }
}
