internal import LMDB

/// One state of a projection's table.
struct StoredRows: ~Copyable {
  private let snapshot: ReadTransaction
  private let table: Table

  init(_ snapshot: consuming ReadTransaction, table: Table) {
    self.snapshot = snapshot
    self.table = table
  }

  /// A copy of the bytes at `key`.
  borrowing func bytes(at key: String) throws(LMDBError) -> [UInt8]? {
    let key = Array(key.utf8)
    guard let value = try snapshot.value(at: key.span, in: table) else { return nil }
    return Array(copying: value)
  }

  /// Hands over every key and its bytes, in the order of keys, from `prefix` on and while keys begin with it.
  borrowing func forEach(prefix: String, _ body: (String, [UInt8]) throws -> Void) throws {
    let prefix = Array(prefix.utf8)
    var cursor = try snapshot.cursor(in: table)
    var isFirst = true
    while true {
      let found = isFirst && !prefix.isEmpty ? try cursor.seek(prefix.span) : try cursor.next()
      isFirst = false
      guard let entry = found else { return }
      let key = Array(copying: entry.key)
      guard key.starts(with: prefix) else { return }
      try body(String(decoding: key, as: UTF8.self), Array(copying: entry.value))
    }
  }

  /// How many rows there are.
  borrowing func count() throws(LMDBError) -> Int { try snapshot.count(of: table) }
}
