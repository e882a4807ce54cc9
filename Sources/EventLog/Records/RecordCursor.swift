internal import EventEnvelope
internal import LMDB

/// Walks records in the order of their positions, and finds a hole where there is one.
struct RecordCursor: ~Copyable, ~Escapable {
  private var cursor: Cursor
  /// The position of the record last returned.
  private var position: Position
  private let through: Position
  private var isPlaced = false

  /// Stands before the record after `position`.
  @_lifetime(copy cursor)
  init(_ cursor: consuming Cursor, after position: Position, through: Position) {
    self.cursor = cursor
    self.position = position
    self.through = through
  }

  /// The next record, or nil after the last.
  ///
  /// - Throws: `damaged`, `storage`.
  @_lifetime(copy self)
  mutating func next() throws(EventLogError) -> RecordView? {
    guard position < through else { return nil }
    let expected = position.next
    guard let entry = try entry(at: expected), entry.key.count == 8,
      entry.key.bigEndian(at: 0) == expected.rawValue
    else {
      throw .damaged(expected, .missing)
    }
    let record = try RecordView(entry.value, at: expected)
    position = expected
    return record
  }

  @_lifetime(copy self)
  private mutating func entry(at expected: Position) throws(EventLogError) -> Entry? {
    do throws(LMDBError) {
      if isPlaced { return try cursor.next() }
      isPlaced = true
      let key = expected.rawValue.bigEndianBytes
      return try cursor.seek(key.span)
    } catch {
      throw .storage(error)
    }
  }
}
