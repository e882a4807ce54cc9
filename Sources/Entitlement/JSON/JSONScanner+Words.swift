extension JSONScanner {
  /// A string with its first eight bytes beside it, so that most comparisons end there.
  struct Name {
    let text: String
    private let head: UInt64

    init(_ text: String, head: UInt64) {
      self.text = text
      self.head = head
    }

    /// Whether the bytes are the same.
    @inline(__always)
    func isSame(as other: Name) -> Bool {
      head == other.head && text.utf8.count == other.text.utf8.count
        && (text.utf8.count <= 8 || text.utf8.elementsEqual(other.text.utf8))
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
    if let (range, head) = plainWord() { return Name(String(decoding: bytes[range], as: UTF8.self), head: head) }
    let text = try string()
    return Name(text, head: Vocabulary<Void>.head(of: Array(text.utf8)))
  }

  /// Passes a string of plain ASCII; nil, and nothing passed, for any other.
  @inline(__always)
  mutating func plainWord() -> (range: Range<Int>, head: UInt64)? {
    let start = offset + 1
    var (end, head) = (start, UInt64(0))
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        pass(to: end + 1)
        return (start..<end, head)
      }
      guard 0x20..<0x80 ~= byte, byte != UInt8(ascii: "\\") else { return nil }
      if end &- start < 8 { head = head << 8 | UInt64(byte) }
      end &+= 1
    }
    return nil
  }
}
