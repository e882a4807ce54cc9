internal import CLMDB

/// The one write transaction: begun, used and committed on one thread.
///
/// Dropped without a commit, it leaves no trace.
@safe public struct WriteTransaction: ~Copyable {
  /// Nil once LMDB has freed it.
  private var handle: OpaquePointer?
  private let environment: Environment

  init(_ environment: Environment) throws(LMDBError) {
    unsafe handle = try environment.beginTransaction(flags: 0)
    self.environment = environment
  }

  deinit {
    unsafe mdb_txn_abort(handle)
    environment.transactionEnded()
  }

  /// Makes the changes durable: once this returns, they outlive a power cut.
  ///
  /// - Throws: after an error other than `mapFull` it is unknown whether the changes are on disk. Open the environment
  ///   anew and look.
  public consuming func commit() throws(LMDBError) {
    let ending = unsafe handle
    unsafe handle = nil  // LMDB frees the transaction even when the commit fails
    try check(unsafe mdb_txn_commit(ending), "mdb_txn_commit")
    environment.coverLastPage()
  }

  /// The number that this transaction will have once committed; numbers follow one another without holes.
  public var id: Int { unsafe mdb_txn_id(handle) }

  /// The value at `key`, or nil where there is none; readable until the next change.
  ///
  /// O(log n).
  @_lifetime(borrow self)
  public borrowing func value(at key: Span<UInt8>, in table: Table) throws(LMDBError) -> Span<UInt8>? {
    guard let handle = unsafe handle, let value = try unsafe lookUp(key, in: table, of: handle) else { return nil }
    return unsafe _overrideLifetime(value, borrowing: self)
  }

  /// Puts a value at a key.
  ///
  /// O(log n), or O(1) for ``PutMode/append``.
  ///
  /// - Parameters:
  ///   - value: any length below 4 GiB.
  ///   - key: 1 to 511 bytes.
  ///   - table: a table of the same environment.
  ///   - mode: what to do about keys that exist.
  /// - Throws: `keyExists`, `mapFull`, `badSize`; after `mapFull` the transaction can only be dropped.
  public mutating func put(
    _ value: Span<UInt8>, at key: Span<UInt8>, in table: Table, mode: PutMode = .replace
  ) throws(LMDBError) {
    let handle = unsafe self.handle
    try unsafe MDB_val.withView(of: key) { key throws(LMDBError) in
      try unsafe MDB_val.withView(of: value) { value throws(LMDBError) in
        try check(unsafe mdb_put(handle, table.handle, &key, &value, mode.flags), "mdb_put")
      }
    }
  }

  /// Puts a value of `byteCount` bytes that `fill` writes in place, in the page itself.
  ///
  /// What `fill` leaves unwritten is zero.
  /// - Throws: as ``put(_:at:in:mode:)`` does.
  public mutating func put(
    byteCount: Int, at key: Span<UInt8>, in table: Table, mode: PutMode = .replace,
    fill: (inout OutputRawSpan) -> Void
  ) throws(LMDBError) {
    let handle = unsafe self.handle
    var value = unsafe MDB_val(mv_size: byteCount, mv_data: nil)
    try unsafe MDB_val.withView(of: key) { key throws(LMDBError) in
      try check(unsafe mdb_put(handle, table.handle, &key, &value, mode.flags | UInt32(MDB_RESERVE)), "mdb_put")
    }
    let buffer = unsafe UnsafeMutableRawBufferPointer(start: value.mv_data, count: byteCount)
    var output = unsafe OutputRawSpan(buffer: buffer, initializedCount: 0)
    fill(&output)
    let written = unsafe output.finalize(for: buffer)
    unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[written...]).initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// Deletes the entry at `key`; false where there is none.
  ///
  /// O(log n).
  @discardableResult
  public mutating func delete(_ key: Span<UInt8>, in table: Table) throws(LMDBError) -> Bool {
    let handle = unsafe self.handle
    let result = try unsafe MDB_val.withView(of: key) { key throws(LMDBError) in
      unsafe mdb_del(handle, table.handle, &key, nil)
    }
    if result == MDB_NOTFOUND { return false }
    try check(result, "mdb_del")
    return true
  }

  /// Deletes every entry of the table, and keeps the table.
  public mutating func clear(_ table: Table) throws(LMDBError) {
    try check(unsafe mdb_drop(handle, table.handle, 0), "mdb_drop")
  }

  /// A cursor over the table, standing before its first entry; nothing can be changed while it lives.
  @_lifetime(borrow self)
  public borrowing func cursor(in table: Table) throws(LMDBError) -> Cursor {
    guard let handle = unsafe handle else { throw LMDBError(.panicked, "mdb_cursor_open") }
    let cursor = try unsafe Cursor(table: table, of: handle)
    return unsafe _overrideLifetime(cursor, borrowing: self)
  }

  /// A cursor that puts as well; nothing else can be done in the transaction while it lives.
  @_lifetime(&self)
  public mutating func writeCursor(in table: Table) throws(LMDBError) -> WriteCursor {
    guard let handle = unsafe handle else { throw LMDBError(.panicked, "mdb_cursor_open") }
    let cursor = try unsafe WriteCursor(table: table, of: handle)
    return unsafe _overrideLifetime(cursor, mutating: &self)
  }

  /// How many entries the table has.
  ///
  /// O(1).
  public borrowing func count(of table: Table) throws(LMDBError) -> Int {
    guard let handle = unsafe handle else { return 0 }
    return try unsafe countEntries(in: table, of: handle)
  }
}

/// What a put does about keys that exist.
public enum PutMode: Sendable {
  /// Puts the value, in place of any other at the key.
  case replace
  /// Puts the value only where the key is new; throws `keyExists` otherwise.
  case insert
  /// Puts the value above all other keys, which skips the search; throws `keyExists` where the key isn't the highest.
  case append

  var flags: UInt32 {
    switch self {
    case .replace: 0
    case .insert: UInt32(MDB_NOOVERWRITE)
    case .append: UInt32(MDB_APPEND)
    }
  }
}
