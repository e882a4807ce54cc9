internal import CLMDB
internal import Glibc
internal import Synchronization

extension Environment {
  /// Begins a transaction; where another process has grown the file beyond this map, maps it anew first.
  func beginTransaction(flags: UInt32) throws(LMDBError) -> OpaquePointer {
    liveTransactions.withLock { $0 += 1 }
    var transaction: OpaquePointer?
    var result = unsafe mdb_txn_begin(handle, nil, flags, &transaction)
    if result == MDB_MAP_RESIZED, resizeMap(liveTransactions: 1, toAtLeast: information.usedBytes) {
      result = unsafe mdb_txn_begin(handle, nil, flags, &transaction)
    }
    guard result == MDB_SUCCESS, let transaction = unsafe transaction else {
      transactionEnded()
      throw LMDBError(result, "mdb_txn_begin")
    }
    return unsafe transaction
  }

  func transactionEnded() { liveTransactions.withLock { $0 -= 1 } }

  /// Doubles the map, for whoever met `mapFull`, has dropped the transaction and would try again.
  ///
  /// Waits a little for the snapshots of this process to end, since the map moves.
  ///
  /// - Returns: false where snapshots stay open, or the system has no such address space to give.
  public func growMap() -> Bool { resizeMap(liveTransactions: 0, toAtLeast: information.mapSize * 2) }

  /// Commits all that `body` writes, or nothing; where the map is full it grows and `body` is run again.
  ///
  /// So `body` must do the same a second time, and mustn't keep what it read the first time.
  ///
  /// - Returns: what `body` returned.
  /// - Throws: what `body` throws; `mapFull` where the map can't grow; as ``WriteTransaction/commit()`` does.
  @available(*, noasync, message: "a write transaction must stay on its thread")
  public func write<Result>(_ body: (inout WriteTransaction) throws -> Result) throws -> Result {
    while true {
      do {
        var transaction = try beginWrite()
        let result = try body(&transaction)
        try transaction.commit()
        return result
      } catch let error as LMDBError {
        guard error.code == .mapFull, growMap() else { throw error }
      }
    }
  }

  /// Lengthens the file to its last page, which LMDB doesn't write where a transaction took it and gave it back.
  ///
  /// So `EnvironmentFile.check` can tell a whole file from a truncated one. Never shortens the file. What fails is tried
  /// again at the next commit.
  func coverLastPage() {
    let end = information.usedBytes
    // Not at each commit: a look at the file made the next commit a fifth slower, in C as here (Linux 6.18, ext4 without
    // a journal), since the system then wrote the file's times to disk as well. See docs/PERFORMANCE.md.
    guard knownLength.load(ordering: .relaxed) < end else { return }
    var descriptor: Int32 = -1
    guard unsafe mdb_env_get_fd(handle, &descriptor) == MDB_SUCCESS, var length = Self.length(of: descriptor) else {
      return
    }
    if length < end, posix_fallocate(descriptor, end - 1, 1) != 0 {
      // The disk is full: a length without blocks will do. Under the write lock, lest another process lengthen it more.
      guard let transaction = try? WriteTransaction(self), let current = Self.length(of: descriptor) else { return }
      if current < end, ftruncate(descriptor, end) != 0 { return }
      length = current
      _ = consume transaction
    }
    knownLength.store(max(end, length), ordering: .relaxed)
  }

  private static func length(of descriptor: Int32) -> Int? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? status.st_size : nil
  }
}

extension Environment {
  /// How often, a millisecond apart, it is looked whether the other transactions have ended.
  private static let patience = 250

  /// Maps the file anew, the size doubled until it is `least`; false where more transactions stay open than `live`.
  private func resizeMap(liveTransactions live: Int, toAtLeast least: Int) -> Bool {
    for _ in 0..<Self.patience {
      // Within the lock no transaction can begin. LMDB unmaps first: a size that the system refuses would be the end.
      let isResized: Bool? = liveTransactions.withLock { count in
        guard count == live else { return nil }
        let old = information.mapSize
        var size = old
        while size < least { size *= 2 }
        for size in [size, least] where Self.isAddressSpaceFree(for: size - old) {
          return unsafe mdb_env_set_mapsize(handle, size) == MDB_SUCCESS
        }
        return false
      }
      if let isResized { return isResized }
      usleep(1_000)
    }
    return false
  }

  /// Whether as many more bytes of address space can be had, which limits of the process or a container may refuse.
  private static func isAddressSpaceFree(for byteCount: Int) -> Bool {
    guard byteCount > 0 else { return true }
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let start = unsafe mmap(nil, byteCount, PROT_NONE, flags, -1, 0), unsafe start != MAP_FAILED else {
      return false
    }
    return unsafe munmap(start, byteCount) == 0
  }
}
