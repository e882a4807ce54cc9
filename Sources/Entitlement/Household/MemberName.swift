internal import JSON

/// A member's name as it is compared: its first eight bytes, and the whole only where it has more.
struct MemberName {
  private let head: UInt64
  private let count: Int
  private let long: String

  private init(head: UInt64, count: Int, long: String) {
    self.head = head
    self.count = count
    self.long = long
  }

  /// A string that stands in a text.
  init<Rules: JSONRules>(_ text: JSONText, in cursor: borrowing JSONCursor<Rules>) {
    let isShort = !text.isEscaped && text.range.count <= 8
    self =
      isShort
      ? MemberName(head: cursor.head(of: text.range), count: text.range.count, long: "")
      : MemberName(cursor.string(text))
  }

  /// A text.
  init(_ text: String) {
    var head: UInt64 = 0
    for (place, byte) in text.utf8.prefix(8).enumerated() { head |= UInt64(byte) &<< UInt64(8 * place) }
    let count = text.utf8.count
    self.init(head: head, count: count, long: count > 8 ? text : "")
  }

  /// A name that no text is, and no other number gives.
  init(none number: Int) { self.init(head: 0, count: -1 - number, long: "") }

  /// Whether the bytes are the same.
  @inline(__always)
  func isSame(as other: MemberName) -> Bool {
    head == other.head && count == other.count && (count <= 8 || long.utf8.elementsEqual(other.long.utf8))
  }
}
