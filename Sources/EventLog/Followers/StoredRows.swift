public import LMDB

/// A follower's rows as they stood at one moment.
public struct StoredRows: ~Copyable {
  private let snapshot: ReadTransaction
  /// Nil where nothing was applied yet.
  private let table: Table?

  init(_ snapshot: consuming ReadTransaction, table: Table?) {
    self.snapshot = snapshot
    self.table = table
  }

  /// A copy of the bytes at `key`, or nil where there is no row.
  ///
  /// O(log n).
  public borrowing func bytes(at key: String) throws(LMDBError) -> [UInt8]? {
    let key = Array(key.utf8)
    guard let table, let value = try snapshot.value(at: key.span, in: table) else { return nil }
    return Array(copying: value)
  }

  /// Hands over every key that begins with `prefix` and its bytes, in the order of keys.
  ///
  /// - Throws: what LMDB refused, or what `body` throws.
  public borrowing func forEach(prefix: String, _ body: (String, [UInt8]) throws -> Void) throws {
    guard let table else { return }
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
  ///
  /// O(1).
  public borrowing func count() throws(LMDBError) -> Int {
    guard let table else { return 0 }
    return try snapshot.count(of: table)
  }
}

/// Which of a follower's two tables: one holds the rows, the other is empty or being rebuilt.
enum RowSlot: UInt8 {
  case first = 0
  case second = 1

  var other: RowSlot { self == .first ? .second : .first }

  /// The table's name for a follower.
  func tableName(_ follower: String) -> String { "\(follower).\(self == .first ? "a" : "b")" }
}
