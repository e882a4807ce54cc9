internal import CLMDB

extension MDB_val {
  /// A view of bytes that LMDB reads during the call only, and never writes.
  @inline(__always)
  static func withView<Result>(
    of bytes: Span<UInt8>, _ body: (inout MDB_val) throws(LMDBError) -> Result
  ) throws(LMDBError) -> Result {
    try unsafe bytes.withUnsafeBytes { buffer throws(LMDBError) in
      var value = unsafe MDB_val(mv_size: buffer.count, mv_data: UnsafeMutableRawPointer(mutating: buffer.baseAddress))
      return try unsafe body(&value)
    }
  }

  /// The bytes that LMDB points to; the caller ties them to the transaction that they belong to.
  var span: Span<UInt8> {
    @_lifetime(immortal)
    get {
      guard let start = unsafe mv_data else { return Span() }
      let span = unsafe Span<UInt8>(_unsafeStart: start.assumingMemoryBound(to: UInt8.self), count: mv_size)
      return unsafe _overrideLifetime(span, copying: ())
    }
  }
}

/// The value at `key`; the caller ties it to the transaction that `transaction` is the handle of.
@_lifetime(immortal)
func lookUp(_ key: Span<UInt8>, in table: Table, of transaction: OpaquePointer) throws(LMDBError) -> Span<UInt8>? {
  var value = unsafe MDB_val()
  let result = try unsafe MDB_val.withView(of: key) { key throws(LMDBError) in
    unsafe mdb_get(transaction, table.handle, &key, &value)
  }
  if result == MDB_NOTFOUND { return nil }
  try check(result, "mdb_get")
  return unsafe value.span
}

/// How many entries a table has.
func countEntries(in table: Table, of transaction: OpaquePointer) throws(LMDBError) -> Int {
  var statistics = MDB_stat()
  try check(unsafe mdb_stat(transaction, table.handle, &statistics), "mdb_stat")
  return statistics.ms_entries
}
