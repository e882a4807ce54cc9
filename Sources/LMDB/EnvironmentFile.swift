internal import Files
internal import Glibc

/// What is done to the files before LMDB maps them, where a short or foreign one would be a SIGBUS instead of an error.
enum EnvironmentFile {
  /// Room for 512 readers of 64 bytes and the header, in whole pages.
  private static let lockFileSize = 36_864

  /// Makes the data file where `access` asks for one; true where it is new.
  static func prepare(_ path: String, access: EnvironmentAccess) throws(LMDBError) -> Bool {
    guard access == .create || access == .createIfMissing else { return false }
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return true
    }
    guard errno == EEXIST else { throw LMDBError(.system(errno), "open") }
    guard access == .createIfMissing else { throw LMDBError(.alreadyExists, "open") }
    // Empty: an earlier creation came no further, for want of room or of time.
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_size == 0
  }

  /// Gives the lock file all its blocks: on a full disk a sparse one is a SIGBUS at the first reader.
  static func allocateLockFile(beside path: String, access: EnvironmentAccess) throws(LMDBError) {
    let descriptor = unsafe open(path + "-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      // On a read-only file system LMDB reads without locks.
      if access == .readOnly, errno == EROFS || errno == EACCES { return }
      throw LMDBError(.system(errno), "open")
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw LMDBError(.system(errno), "fstat") }
    if status.st_size >= lockFileSize, status.st_blocks * 512 >= lockFileSize { return }
    let result = posix_fallocate(descriptor, 0, lockFileSize)
    guard result == 0 else { throw LMDBError(.system(result), "posix_fallocate") }
    guard fsync(descriptor) == 0 else { throw LMDBError(.system(errno), "fsync") }
  }

  /// Whether the lock file begins as LMDB writes it: the first process to lock it does.
  static func isLockFileFilled(beside path: String) -> Bool {
    guard let bytes = try? DurableFile.read(path + "-lock", limit: 1 << 20), bytes.count >= 4 else { return false }
    return bytes.span.littleEndian(at: 0, as: UInt32.self) == EnvironmentHeader.magic
  }

  /// Checks that the file begins with two headers of LMDB 0.9 and reaches to the last page of the newer one, or at least
  /// to the last one in use.
  static func check(_ path: String) throws(LMDBError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LMDBError(errno == ENOENT ? .missing : .system(errno), "open") }
    defer { close(descriptor) }
    guard try size(of: descriptor) > 0 else { throw LMDBError(.truncated, "fstat") }
    let first = try EnvironmentHeader(descriptor, offset: 0)
    let second = try EnvironmentHeader(descriptor, offset: first.pageSize)
    guard first.pageSize == second.pageSize else { throw LMDBError(.notAnEnvironment, "pread") }
    let newer = first.transaction >= second.transaction ? first : second
    // The size is read after the headers, which a writer changes only once the file has grown.
    let size = try size(of: descriptor)
    let pages = UInt64(size / newer.pageSize)
    guard newer.lastPage >= pages else { return }
    guard newer.lastPage - pages < unwrittenPageLimit else { throw LMDBError(.truncated, "fstat") }
    var reach = PageReach(descriptor, pageSize: newer.pageSize, byteCount: size)
    guard reach.holds(newer.roots) else { throw LMDBError(.truncated, "fstat") }
  }

  /// How many pages a transaction may have taken and given back at the file's end.
  ///
  /// A header that counts more is damaged: the next commit would lengthen the file to match it.
  private static var unwrittenPageLimit: UInt64 { 1 << 18 }

  private static func size(of descriptor: Int32) throws(LMDBError) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw LMDBError(.system(errno), "fstat") }
    return status.st_size
  }
}

/// One of the two headers ("meta pages") of an LMDB 0.9 file, as far as it tells the file's length.
struct EnvironmentHeader {
  private static let byteCount = 152
  static let magic: UInt32 = 0xBEEF_C0DE
  private static let version: UInt32 = 1

  let pageSize: Int
  let lastPage: UInt64
  let transaction: UInt64
  /// The roots of the two trees that lead to all others: of free pages, and of tables.
  let roots: [UInt64]

  /// Reads the header at `offset`.
  ///
  /// - Throws: `truncated` where the file ends before it does, `notAnEnvironment` where it is something else.
  init(_ descriptor: Int32, offset: Int) throws(LMDBError) {
    var bytes = [UInt8](repeating: 0, count: Self.byteCount)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, offset) }
    guard count >= 0 else { throw LMDBError(.system(errno), "pread") }
    // Too short for a header: a piece of one is a truncated file, anything else is a foreign one.
    guard count == bytes.count else {
      let isPiece = offset > 0 || (count >= 20 && bytes.span.littleEndian(at: 16) == Self.magic)
      throw LMDBError(isPiece ? .truncated : .notAnEnvironment, "pread")
    }
    let header = bytes.span
    guard header.littleEndian(at: 16) == Self.magic, header.littleEndian(at: 20) == Self.version else {
      throw LMDBError(.notAnEnvironment, "pread")
    }
    pageSize = Int(header.littleEndian(at: 40, as: UInt32.self))
    lastPage = header.littleEndian(at: 136)
    transaction = header.littleEndian(at: 144)
    roots = [header.littleEndian(at: 80), header.littleEndian(at: 128)]
    guard (512...65_536).contains(pageSize), pageSize & (pageSize - 1) == 0 else {
      throw LMDBError(.notAnEnvironment, "pread")
    }
  }
}
