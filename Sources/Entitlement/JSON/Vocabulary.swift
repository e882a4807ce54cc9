/// The words that may stand in one place, looked up by their bytes.
final class Vocabulary<Value: Sendable>: Sendable {
  private struct Entry {
    let head: UInt64
    let count: Int
    let bytes: [UInt8]
  }

  /// What the words stand for.
  let values: [Value]
  private let entries: [Entry]

  init(_ words: [(word: String, value: Value)]) {
    values = words.map(\.value)
    entries = words.map { word, _ in
      let bytes = Array(word.utf8)
      return Entry(head: Self.head(of: bytes), count: bytes.count, bytes: bytes)
    }
  }

  /// The place of a word with that ``head(of:)``; nil where it isn't one of them.
  @inline(__always)
  func index(head: UInt64, of bytes: [UInt8], in range: Range<Int>) -> Int? {
    for index in entries.indices where entries[index].head == head && entries[index].count == range.count {
      if range.count <= 8 || entries[index].bytes.elementsEqual(bytes[range]) { return index }
    }
    return nil
  }

  /// The first eight bytes, or all where there are fewer, as a number.
  static func head(of bytes: [UInt8]) -> UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
