internal import CLMDB
internal import Glibc

extension Span<UInt8> {
  /// Whether both spans hold the same bytes.
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    count == other.count && compare(with: other, count: count) == 0
  }

  /// Whether these bytes come before the others, as a table orders its keys.
  public func precedes(_ other: Span<UInt8>) -> Bool {
    let order = compare(with: other, count: Swift.min(count, other.count))
    return order == 0 ? count < other.count : order < 0
  }

  /// Whether the first bytes are those of the other span.
  public func begins(with other: Span<UInt8>) -> Bool {
    count >= other.count && compare(with: other, count: other.count) == 0
  }

  private func compare(with other: Span<UInt8>, count: Int) -> Int32 {
    guard count > 0 else { return 0 }
    return unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        return unsafe memcmp(left, right, count)
      }
    }
  }
}

extension [UInt8] {
  /// Copies the bytes of a span.
  public init(copying span: Span<UInt8>) {
    self = unsafe span.withUnsafeBytes { unsafe Array($0) }
  }

  /// Appends a copy of the bytes of a span.
  public mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}

extension Span<UInt8> {
  /// The little-endian integer that begins at `offset`.
  ///
  /// The bytes must lie within the span; the caller has checked so.
  @inlinable @inline(__always)
  public func littleEndian<Integer: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Integer.Type = Integer.self
  ) -> Integer {
    Integer(littleEndian: load(at: offset))
  }

  /// The big-endian integer that begins at `offset`, as in keys, whose order is that of their bytes.
  ///
  /// The bytes must lie within the span; the caller has checked so.
  @inlinable @inline(__always)
  public func bigEndian<Integer: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Integer.Type = Integer.self
  ) -> Integer {
    Integer(bigEndian: load(at: offset))
  }

  @inlinable @inline(__always)
  func load<Integer: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Integer {
    let size = MemoryLayout<Integer>.size
    precondition(offset >= 0 && offset <= count - size, "Integer outside of the span")
    return unsafe withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: offset, as: Integer.self) }
  }
}

extension UInt64 {
  /// The eight bytes, highest first: a key whose order in a table is the order of the numbers.
  @inlinable public var bigEndianBytes: [8 of UInt8] {
    [8 of UInt8] { UInt8(truncatingIfNeeded: self >> (56 - 8 * UInt64($0))) }
  }

  /// The eight bytes, lowest first, as numbers stand in values.
  @inlinable public var littleEndianBytes: [8 of UInt8] {
    [8 of UInt8] { UInt8(truncatingIfNeeded: self >> (8 * UInt64($0))) }
  }
}

extension [UInt8] {
  /// Appends a number's bytes, lowest first, as numbers stand in values.
  @inlinable
  public mutating func append(littleEndian number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

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
