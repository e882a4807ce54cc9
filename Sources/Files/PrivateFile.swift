internal import Glibc

/// Small files that nobody but their owner may read: keys.
public enum PrivateFile {
  /// What speaks against reading a file as a private one.
  public enum Objection: Error, Hashable, Sendable {
    /// There is no such file.
    case missing
    /// It is a directory, a device or a pipe.
    case notAFile
    /// It belongs to somebody else, neither to the user nor to root.
    case foreignOwner
    /// Its mode lets others read or write it.
    case openToOthers(mode: UInt32)
    /// It is longer than expected.
    case tooLong
    /// The system refused, with this `errno`.
    case system(Int32)
  }

  /// Reads a file of at most `limit` bytes that only its owner can read.
  ///
  /// What is checked is the file that is read, whatever links lead to it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes.
  ///   - groupMayRead: whether the group's right to read is no objection, as with credentials that the system hands out.
  /// - Returns: its bytes.
  /// - Throws: what speaks against it.
  public static func read(
    _ path: String, limit: Int, groupMayRead: Bool = false
  ) throws(Objection) -> [UInt8] {
    // Not blocking: a pipe without a writer must not hold up the program.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .foreignOwner }
    let mode = status.st_mode & 0o777
    guard mode & (groupMayRead ? 0o037 : 0o077) == 0 else { throw .openToOthers(mode: mode) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var length = 0
    while length < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[length...]).baseAddress, buffer.count - length)
      }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { return Array(bytes[..<length]) }
      length += count
    }
    throw .tooLong
  }

  /// Makes a new file of mode 0600, durable; refuses where something stands at the path.
  ///
  /// - Throws: `alreadyExists`, or what the system refused.
  public static func create(_ path: String, bytes: [UInt8]) throws(FilesError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FilesError(errno == EEXIST ? .alreadyExists : .system(errno), "open") }
    defer { close(descriptor) }
    let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fsync(descriptor) == 0 else {
      let number = errno
      unsafe unlink(path)
      throw FilesError(.system(number), "write")
    }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    try DurableFile.synchronizeDirectory(slash.map { String(path[..<$0]) + "/" } ?? ".")
  }
}
