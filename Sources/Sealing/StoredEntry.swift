internal import LMDB

/// An entry of the key file, copied out.
struct StoredEntry {
  let key: [UInt8]
  let value: [UInt8]

  init(_ entry: borrowing Entry) {
    key = [UInt8](copying: entry.key)
    value = [UInt8](copying: entry.value)
  }

  /// All entries of a table, in the order of their keys.
  static func all(
    of table: Table, in snapshot: borrowing ReadTransaction
  ) throws(LMDBError) -> [StoredEntry] {
    var entries: [StoredEntry] = []
    entries.reserveCapacity(try snapshot.count(of: table))
    var cursor = try snapshot.cursor(in: table)
    while let entry = try cursor.next() { entries.append(StoredEntry(entry)) }
    return entries
  }

  /// The entries whose keys begin with `prefix`, in the order of their keys.
  static func all(
    of table: Table, from prefix: [UInt8], in snapshot: borrowing ReadTransaction
  ) throws(LMDBError) -> [StoredEntry] {
    var entries: [StoredEntry] = []
    var cursor = try snapshot.cursor(in: table)
    var entry = try cursor.seek(prefix.span)
    while let found = entry {
      let stored = StoredEntry(found)
      guard stored.key.starts(with: prefix) else { break }
      entries.append(stored)
      entry = try cursor.next()
    }
    return entries
  }
}
