internal import Crypto
internal import EventEnvelope
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

/// A digest of a set of rows that can be kept up to date row by row.
///
/// The SHA-256 of each key and value is read as four numbers of 64 bits, and these are added up, each modulo 2^64. So it
/// doesn't matter in which order or in how many steps the rows came to be: the same rows have the same digest. It proves
/// that two builds are equal; it isn't meant to withstand somebody who forges rows, which is what rebuilding is for.
public struct RowDigest: Hashable, Sendable, CustomStringConvertible {
  private var sums = SIMD4<UInt64>()

  /// The digest of no rows.
  public init() {}

  /// Reads a digest from its 32 bytes; nil for another count.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    sums = Self.lanes(bytes)
  }

  /// The 32 bytes, each sum with its lowest byte first.
  public var bytes: [UInt8] {
    (0..<4).flatMap { lane in (0..<8).map { UInt8(truncatingIfNeeded: sums[lane] >> UInt64(8 * $0)) } }
  }

  /// Takes a row in.
  public mutating func add(key: [UInt8], value: [UInt8]) { sums &+= Self.hash(key, value) }

  /// Takes a row out again.
  public mutating func remove(key: [UInt8], value: [UInt8]) { sums &-= Self.hash(key, value) }

  private static func hash(_ key: [UInt8], _ value: [UInt8]) -> SIMD4<UInt64> {
    var hasher = SHA256()
    hasher.update(data: [UInt8(truncatingIfNeeded: key.count), UInt8(truncatingIfNeeded: key.count >> 8)])
    hasher.update(data: key)
    hasher.update(data: value)
    return lanes(hasher.finalize())
  }

  private static func lanes(_ bytes: some Sequence<UInt8>) -> SIMD4<UInt64> {
    var result = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() { result[index / 8] |= UInt64(byte) << UInt64(8 * (index % 8)) }
    return result
  }

  /// The bytes in hexadecimal digits.
  public var description: String { bytes.hexadecimal }
}
