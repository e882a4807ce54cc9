internal import CLMDB

/// Reads and puts along the order of a table's keys: a key on the page where the one before lies is found without a
/// descent from the root.
///
/// Can't outlive its transaction, which nobody else uses meanwhile.
@safe public struct WriteCursor: ~Copyable, ~Escapable {
  private let handle: OpaquePointer

  @_lifetime(immortal)
  init(table: Table, of transaction: OpaquePointer) throws(LMDBError) {
    var cursor: OpaquePointer?
    try check(unsafe mdb_cursor_open(transaction, table.handle, &cursor), "mdb_cursor_open")
    guard let cursor = unsafe cursor else { preconditionFailure("LMDB opened a cursor and gave none") }
    unsafe self.handle = cursor
  }

  deinit { unsafe mdb_cursor_close(handle) }

  /// The value at `key`, or nil where there is none; readable until the next call.
  ///
  /// O(log n), or O(1) where the key lies near the one before.
  @_lifetime(&self)
  public mutating func value(at key: Span<UInt8>) throws(LMDBError) -> Span<UInt8>? {
    var value = unsafe MDB_val()
    let result = try unsafe MDB_val.withView(of: key) { key throws(LMDBError) in
      unsafe mdb_cursor_get(handle, &key, &value, MDB_SET)
    }
    if result == MDB_NOTFOUND { return nil }
    try check(result, "mdb_cursor_get")
    return unsafe _overrideLifetime(value.span, mutating: &self)
  }

  /// Puts a value at a key, in the place of any other.
  ///
  /// - Throws: as ``WriteTransaction/put(_:at:in:mode:)`` does.
  public mutating func put(_ value: Span<UInt8>, at key: Span<UInt8>) throws(LMDBError) {
    try unsafe MDB_val.withView(of: key) { key throws(LMDBError) in
      try unsafe MDB_val.withView(of: value) { value throws(LMDBError) in
        try check(unsafe mdb_cursor_put(handle, &key, &value, 0), "mdb_cursor_put")
      }
    }
  }
}
