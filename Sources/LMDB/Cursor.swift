internal import CLMDB

/// Walks a table in the order of its keys' bytes; can't outlive its transaction.
@safe public struct Cursor: ~Copyable, ~Escapable {
  private let handle: OpaquePointer

  @_lifetime(immortal)
  init(table: Table, of transaction: OpaquePointer) throws(LMDBError) {
    var cursor: OpaquePointer?
    try check(unsafe mdb_cursor_open(transaction, table.handle, &cursor), "mdb_cursor_open")
    guard let cursor = unsafe cursor else { preconditionFailure("LMDB opened a cursor and gave none") }
    unsafe self.handle = cursor
  }

  deinit { unsafe mdb_cursor_close(handle) }

  /// The entry with the lowest key, or nil in an empty table.
  ///
  /// O(log n).
  @_lifetime(copy self)
  public mutating func first() throws(LMDBError) -> Entry? { try move(MDB_FIRST) }

  /// The entry with the highest key, or nil in an empty table.
  ///
  /// O(log n).
  @_lifetime(copy self)
  public mutating func last() throws(LMDBError) -> Entry? { try move(MDB_LAST) }

  /// The entry after the one last returned, or the first one; nil at the end.
  ///
  /// O(1).
  @_lifetime(copy self)
  public mutating func next() throws(LMDBError) -> Entry? { try move(MDB_NEXT) }

  /// The entry before the one last returned, or the last one; nil at the beginning.
  ///
  /// O(1).
  @_lifetime(copy self)
  public mutating func previous() throws(LMDBError) -> Entry? { try move(MDB_PREV) }

  /// The entry with the lowest key that is not below `key`, or nil where there is none.
  ///
  /// O(log n).
  @_lifetime(copy self)
  public mutating func seek(_ key: Span<UInt8>) throws(LMDBError) -> Entry? {
    var found = unsafe MDB_val()
    var value = unsafe MDB_val()
    let result = try unsafe MDB_val.withView(of: key) { view throws(LMDBError) in
      let result = unsafe mdb_cursor_get(handle, &view, &value, MDB_SET_RANGE)
      unsafe found = view
      return result
    }
    return try unsafe entry(result, found, value)
  }

  @_lifetime(copy self)
  private mutating func move(_ operation: MDB_cursor_op) throws(LMDBError) -> Entry? {
    var key = unsafe MDB_val()
    var value = unsafe MDB_val()
    let result = unsafe mdb_cursor_get(handle, &key, &value, operation)
    return try unsafe entry(result, key, value)
  }

  @_lifetime(copy self)
  private func entry(_ result: Int32, _ key: MDB_val, _ value: MDB_val) throws(LMDBError) -> Entry? {
    if result == MDB_NOTFOUND { return nil }
    try check(result, "mdb_cursor_get")
    return unsafe _overrideLifetime(Entry(key: key.span, value: value.span), copying: self)
  }
}

/// A key and its value, both lying in the map: neither copied, nor able to outlive the transaction.
public struct Entry: ~Escapable {
  /// The key's bytes.
  public let key: Span<UInt8>
  /// The value's bytes.
  public let value: Span<UInt8>

  @_lifetime(copy key, copy value)
  init(key: Span<UInt8>, value: Span<UInt8>) {
    self.key = key
    self.value = value
  }
}
