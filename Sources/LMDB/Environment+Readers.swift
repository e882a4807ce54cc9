internal import CLMDB

extension Environment {
  /// The slots that readers of all processes have taken, idle ones included.
  ///
  /// - Throws: what LMDB refused.
  public func readers() throws(LMDBError) -> [ReaderSlot] {
    var text = ""
    let result = unsafe withUnsafeMutablePointer(to: &text) { text in
      unsafe mdb_reader_list(
        handle,
        { line, text in
          if let line = unsafe line, let text = unsafe text {
            unsafe text.assumingMemoryBound(to: String.self).pointee += unsafe String(cString: line)
          }
          return 0
        }, text)
    }
    if result < 0 { throw LMDBError(result, "mdb_reader_list") }
    return text.split(separator: "\n").compactMap(ReaderSlot.init(line:))
  }

  /// Frees the slots of processes that are gone, and returns how many there were.
  ///
  /// A killed reader's slot would hold its snapshot's pages for ever. Opening an environment does this as well.
  ///
  /// - Throws: what LMDB refused.
  @discardableResult
  public func clearStaleReaders() throws(LMDBError) -> Int {
    var cleared: Int32 = 0
    try check(unsafe mdb_reader_check(handle, &cleared), "mdb_reader_check")
    return Int(cleared)
  }

  /// How many pages of the file are free for use again.
  ///
  /// Linear in the list of free pages.
  ///
  /// - Throws: what LMDB refused.
  public func freePages() throws(LMDBError) -> Int {
    let snapshot = try snapshot()
    // The list is LMDB's own table 0: each value begins with the count of its pages.
    var cursor = try snapshot.cursor(in: Table(handle: 0))
    var count = 0
    while let entry = try cursor.next() {
      guard entry.value.count >= 8 else { throw LMDBError(.corrupted, "mdb_cursor_get") }
      count += Int(clamping: entry.value.littleEndian(at: 0, as: UInt64.self))
    }
    return count
  }
}
