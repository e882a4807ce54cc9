internal import EventLog
internal import LMDB

/// The rows of one projection, as a fold sees them: read on first use, kept in memory, written back together.
///
/// Without a table beneath they are kept in memory only, which is how a question about an earlier position is answered.
public struct Rows<Row: ProjectionRow>: ~Copyable {
  private struct Cached {
    var row: Row?
    var isChanged: Bool
  }

  private var cache: [String: Cached] = [:]
  private var stored: StoredRows?

  /// Rows in memory only, none at first.
  public init() { stored = nil }

  init(stored: consuming StoredRows) { self.stored = consume stored }

  /// How many rows are in memory.
  var count: Int { cache.count }

  /// The row at `key`, or nil where there is none.
  ///
  /// - Throws: ``ViewsError`` where the stored row can't be read.
  public mutating func row(at key: String) throws -> Row? {
    if let cached = cache[key] { return cached.row }
    let row = try load(key)
    cache[key] = Cached(row: row, isChanged: false)
    return row
  }

  /// Changes the row at `key`; a row left nil is removed.
  ///
  /// - Parameters:
  ///   - key: 1 … 511 bytes of UTF-8; rows are kept in the order of these bytes.
  ///   - change: is handed the row, or nil where there is none.
  /// - Throws: ``ViewsError`` where the stored row can't be read, or what `change` throws.
  public mutating func update(_ key: String, _ change: (inout Row?) throws -> Void) throws {
    if cache[key] == nil { cache[key] = Cached(row: try load(key), isChanged: false) }
    guard let index = cache.index(forKey: key) else { return }
    // In place: a copy of the row's arrays for each event would cost more than the fold.
    try change(&cache.values[index].row)
    cache.values[index].isChanged = true
  }

  private borrowing func load(_ key: String) throws -> Row? {
    // By a switch: forcing the optional open here crashes the optimiser of Swift 6.3.1.
    switch stored {
    case .none: return nil
    case .some(let stored): return try stored.bytes(at: key).map { bytes in try Row(key: key, bytes: bytes) }
    }
  }

  /// The changed rows with their new bytes, nil for a removed one, in the order of keys; then they count as unchanged.
  mutating func takeChanges() -> [(key: String, bytes: [UInt8]?)] {
    var changes: [(key: String, bytes: [UInt8]?)] = []
    for (key, cached) in cache where cached.isChanged { changes.append((key, cached.row?.bytes)) }
    for change in changes { cache[change.key]?.isChanged = false }
    changes.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return changes
  }

  /// Reads from another state of the table from now on, keeping at most `limit` rows in memory.
  mutating func rebase(onto stored: consuming StoredRows, keeping limit: Int) {
    self.stored = consume stored
    if cache.count > limit { cache.removeAll(keepingCapacity: true) }
  }

  /// Every row in memory, in the order of keys.
  consuming func inMemory() -> [(key: String, row: Row)] {
    // The keys alone are sorted: moving whole rows about would cost a quarter of a replay.
    let keys = Array(cache.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return keys.compactMap { key in cache[key]?.row.map { (key, $0) } }
  }
}

extension ProjectionRow {
  /// The canonical bytes.
  var bytes: [UInt8] {
    var writer = RowWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Reads a stored row, all of it.
  init(key: String, bytes: [UInt8]) throws(ViewsError) {
    var reader = RowReader(bytes)
    do throws(RowFault) {
      try self.init(from: &reader)
      guard reader.isAtEnd else { throw reader.fault }
    } catch {
      throw .damagedRow(key: key, offset: error.offset)
    }
  }
}
