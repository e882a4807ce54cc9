internal import CLMDB

/// Opens all tables at once, right after the environment: opening one beside live transactions corrupts the heap.
@safe struct TableOpener {
  static let maxTables = 64

  private let environment: OpaquePointer
  private let access: EnvironmentAccess

  init(environment: OpaquePointer, access: EnvironmentAccess) {
    unsafe self.environment = environment
    self.access = access
  }

  /// The tables by name.
  ///
  /// Takes the write lock only where one has to be made.
  func open(_ names: [String]) throws(LMDBError) -> [String: Table] {
    do throws(LMDBError) {
      return try open(names, beginFlags: UInt32(MDB_RDONLY), openFlags: 0)
    } catch {
      guard case .tableMissing = error.code, access != .readOnly else { throw error }
      return try open(names, beginFlags: 0, openFlags: UInt32(MDB_CREATE))
    }
  }

  private func open(_ names: [String], beginFlags: UInt32, openFlags: UInt32) throws(LMDBError) -> [String: Table] {
    var transaction: OpaquePointer?
    try check(unsafe mdb_txn_begin(environment, nil, beginFlags, &transaction), "mdb_txn_begin")
    var tables: [String: Table] = [:]
    for name in names {
      var handle: UInt32 = 0
      let result = unsafe mdb_dbi_open(transaction, name, openFlags, &handle)
      guard result == MDB_SUCCESS else {
        unsafe mdb_txn_abort(transaction)
        throw result == MDB_NOTFOUND
          ? LMDBError(.tableMissing(name), "mdb_dbi_open") : LMDBError(result, "mdb_dbi_open")
      }
      tables[name] = Table(handle: handle)
    }
    // Also after reading only: an abort would close the handles again.
    try check(unsafe mdb_txn_commit(transaction), "mdb_txn_commit")
    return tables
  }
}

/// A named table of an environment: a small value, good for as long as the environment.
public struct Table: Sendable, Hashable {
  let handle: UInt32
}
