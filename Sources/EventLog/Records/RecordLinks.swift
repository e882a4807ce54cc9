internal import LMDB

/// Walks the subjects of a record whose bounds have been checked.
struct RecordLinks: ~Escapable {
  private let bytes: Span<UInt8>
  private var offset: Int
  private let position: UInt64
  private var remaining: Int

  @_lifetime(copy bytes)
  init(bytes: Span<UInt8>, offset: Int, position: UInt64, count: Int) {
    self.bytes = bytes
    self.offset = offset
    self.position = position
    remaining = count
  }

  /// The next subject's text and the position of its event before, 0 where there is none; nil after the last.
  @_lifetime(copy self)
  mutating func next() -> RecordLink? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let start = offset + 1
    let end = start + Int(bytes[offset])
    offset = end
    let distance = bytes.varint(at: &offset) ?? 0
    return RecordLink(
      subject: bytes.extracting(start..<end), previous: distance == 0 ? 0 : position - distance)
  }
}

/// A subject of a record, as it lies in the map.
struct RecordLink: ~Escapable {
  let subject: Span<UInt8>
  let previous: UInt64

  @_lifetime(copy subject)
  init(subject: Span<UInt8>, previous: UInt64) {
    self.subject = subject
    self.previous = previous
  }
}
