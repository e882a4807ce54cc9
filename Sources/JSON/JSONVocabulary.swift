/// The words that may stand in one place, looked up by their bytes.
public final class JSONVocabulary<Value: Sendable>: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let head: UInt64
    @usableFromInline let count: Int
    /// Its place among the words and values.
    @usableFromInline let place: Int
  }

  /// What the words stand for, in the order in which they were given.
  public let values: [Value]
  @usableFromInline let words: [[UInt8]]
  /// Four times as many places as words, or more: a word stands in the first free one from where its head sends it.
  @usableFromInline let table: [Entry?]
  @usableFromInline let shift: UInt64

  /// Makes a vocabulary; no word may be given twice.
  public init(_ words: [(word: String, value: Value)]) {
    values = words.map(\.value)
    self.words = words.map { Array($0.word.utf8) }
    let bits = Int.bitWidth - words.count.leadingZeroBitCount + 2
    shift = UInt64(UInt64.bitWidth - bits)
    var table = [Entry?](repeating: nil, count: 1 << bits)
    for (place, word) in self.words.enumerated() {
      let head = word.span.head(of: word.indices)
      var slot = Self.slot(of: head, shift)
      while table[slot] != nil { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Entry(head: head, count: word.count, place: place)
    }
    self.table = table
  }

  /// The place among ``values`` of the word that stands at `range`; nil where it isn't one of them.
  ///
  /// `head` is what ``JSONCursor/head(of:)`` says of the range.
  @inlinable @inline(__always)
  func index(head: UInt64, of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    var slot = Self.slot(of: head, shift)
    while let entry = table[slot] {
      if entry.head == head, entry.count == range.count,
        range.count <= 8 || bytes.hold(words[entry.place], at: range.lowerBound)
      {
        return entry.place
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// The place of a word among ``values``; nil where it isn't one of them.
  public func index(of word: String) -> Int? {
    let bytes = Array(word.utf8)
    return index(head: bytes.span.head(of: bytes.indices), of: bytes.span, in: bytes.indices)
  }

  /// Where the search for a word begins: multiplied by 2⁶⁴ over the golden ratio, heads that are alike end far apart.
  @inlinable @inline(__always)
  static func slot(of head: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}

extension JSONCursor {
  /// The place of the string that must come next in a vocabulary; nil for any other string, which is passed as well.
  @inlinable @inline(__always)
  public mutating func word<Value>(of vocabulary: JSONVocabulary<Value>) throws(JSONFault) -> Int? {
    // As in `text`; the bytes that are looked at are those by which the word is looked up.
    if peek() == 0x22, let eight = bytes.eight(at: offset + 1) {
      let (start, plain) = (offset + 1, eight.plainCount)
      if plain < 8, bytes[start + plain] == 0x22 {
        offset = start + plain + 1
        return vocabulary.index(head: eight.prefix(plain), of: bytes, in: start..<start + plain)
      }
    }
    return index(of: try text(), in: vocabulary)
  }

  /// The place of a string in a vocabulary; nil for any other string.
  @inlinable
  public func index<Value>(of text: JSONText, in vocabulary: JSONVocabulary<Value>) -> Int? {
    if text.isEscaped { return vocabulary.index(of: string(text)) }
    return vocabulary.index(head: head(of: text.range), of: bytes, in: text.range)
  }

  /// The first eight bytes of a place in the text, or all where there are fewer, as a number with the first one lowest.
  @inlinable @inline(__always)
  public func head(of range: Range<Int>) -> UInt64 { bytes.head(of: range) }
}
