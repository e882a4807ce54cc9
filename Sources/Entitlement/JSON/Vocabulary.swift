/// The words that may stand in one place, looked up by their bytes.
final class Vocabulary<Value: Sendable>: Sendable {
  private struct Entry {
    let head: UInt64
    let count: Int
    /// Its place among the words and values.
    let place: Int
  }

  /// What the words stand for.
  let values: [Value]
  private let words: [[UInt8]]
  /// Four times as many places as words, or more: a word stands in the first free one from where its head sends it.
  private let table: [Entry?]
  private let shift: UInt64

  init(_ words: [(word: String, value: Value)]) {
    values = words.map(\.value)
    self.words = words.map { Array($0.word.utf8) }
    let bits = Int.bitWidth - words.count.leadingZeroBitCount + 2
    shift = UInt64(UInt64.bitWidth - bits)
    var table = [Entry?](repeating: nil, count: 1 << bits)
    for (place, word) in self.words.enumerated() {
      let head = Self.head(of: word)
      var slot = Self.slot(of: head, shift)
      while table[slot] != nil { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Entry(head: head, count: word.count, place: place)
    }
    self.table = table
  }

  /// The place of a word with that ``head(of:)``; nil where it isn't one of them.
  @inline(__always)
  func index(head: UInt64, of bytes: [UInt8], in range: Range<Int>) -> Int? {
    var slot = Self.slot(of: head, shift)
    while let entry = table[slot] {
      if entry.head == head, entry.count == range.count,
        range.count <= 8 || words[entry.place].elementsEqual(bytes[range])
      {
        return entry.place
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// Where the search for a word begins: multiplied by 2⁶⁴ over the golden ratio, heads that are alike end far apart.
  @inline(__always)
  private static func slot(of head: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The first eight bytes, or all where there are fewer, as a number with the first one lowest.
  @inline(__always)
  static func head(of bytes: some Collection<UInt8>) -> UInt64 {
    var (head, place) = (UInt64(0), UInt64(0))
    for byte in bytes {
      if place == 64 { break }
      head |= UInt64(byte) &<< place
      place += 8
    }
    return head
  }
}
