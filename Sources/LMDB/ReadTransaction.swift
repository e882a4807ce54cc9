internal import CLMDB

/// A snapshot: what had been committed when it began, however long it lives.
///
/// It may move between threads and tasks, but is used by one at a time. While it lives, pages that later commits free
/// can't be used again, so a long-lived snapshot makes the file grow.
@safe public struct ReadTransaction: ~Copyable {
  private let handle: OpaquePointer
  private let environment: Environment

  init(_ environment: Environment) throws(LMDBError) {
    unsafe handle = try environment.beginTransaction(flags: UInt32(MDB_RDONLY))
    self.environment = environment
  }

  deinit {
    unsafe mdb_txn_abort(handle)
    environment.transactionEnded()
  }

  /// The number of the last transaction that the snapshot sees.
  public var id: Int { unsafe mdb_txn_id(handle) }

  /// The value at `key`, or nil where there is none; lies in the map.
  ///
  /// O(log n).
  @_lifetime(borrow self)
  public borrowing func value(at key: Span<UInt8>, in table: Table) throws(LMDBError) -> Span<UInt8>? {
    guard let value = try unsafe lookUp(key, in: table, of: handle) else { return nil }
    return unsafe _overrideLifetime(value, borrowing: self)
  }

  /// A cursor over the table, standing before its first entry.
  @_lifetime(borrow self)
  public borrowing func cursor(in table: Table) throws(LMDBError) -> Cursor {
    let cursor = try unsafe Cursor(table: table, of: handle)
    return unsafe _overrideLifetime(cursor, borrowing: self)
  }

  /// How many entries the table has.
  ///
  /// O(1).
  public borrowing func count(of table: Table) throws(LMDBError) -> Int {
    try unsafe countEntries(in: table, of: handle)
  }
}
