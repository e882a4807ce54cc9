internal import CLMDB

/// What whoever watches an environment wants to know, at one moment.
public struct EnvironmentCondition: Sendable, Hashable {
  /// Sizes and counts.
  public let information: EnvironmentInformation
  /// The slots that readers of all processes have taken, idle ones included.
  public let readers: [ReaderSlot]
  /// Pages of the file that are free for use again.
  public let freePages: Int

  /// How many transactions the oldest snapshot is behind; 0 where there is none.
  public var oldestReaderLag: Int {
    readers.compactMap(\.transaction).map { max(0, information.lastTransaction - $0) }.max() ?? 0
  }
}

extension Environment {
  /// Takes stock of the environment.
  ///
  /// Linear in the list of free pages.
  ///
  /// - Throws: what LMDB refused.
  public func condition() throws(LMDBError) -> EnvironmentCondition {
    let freePages = try freePages()
    return try EnvironmentCondition(information: information, readers: readers(), freePages: freePages)
  }
}

/// Sizes and counts of an environment at one moment.
public struct EnvironmentInformation: Sendable, Hashable {
  /// The number of the last committed transaction.
  public let lastTransaction: Int
  /// Bytes of address space reserved for the map.
  public let mapSize: Int
  /// Pages in use or free for use again: the file's length in pages.
  public let usedPages: Int
  /// Bytes of a page.
  public let pageSize: Int
  /// The file's length in bytes, up to its last page.
  public var usedBytes: Int { usedPages * pageSize }
  /// Reader slots taken at most since the first process opened the file.
  public let readers: Int
  /// Reader slots that there are.
  public let maxReaders: Int
}

/// A slot of the table of readers: a process, and the snapshot that it reads now.
public struct ReaderSlot: Sendable, Hashable {
  /// The number of the process.
  public let process: Int32
  /// Tells slots of one process apart.
  public let thread: String
  /// The last transaction that the snapshot sees; nil where the slot is idle.
  public let transaction: Int?

  /// Reads a line of `mdb_reader_list`, such as `"      4711 7f00 12"`; nil for its heading.
  init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 3, let process = Int32(words[0]), words[2] == "-" || Int(words[2]) != nil else { return nil }
    self.process = process
    thread = String(words[1])
    transaction = Int(words[2])
  }
}

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
