internal import Glibc

/// Directories and small files, written so that a power cut leaves all or nothing.
public enum DurableFile {
  /// Makes a directory, mode 0700, whose parent exists; nothing where there is one already.
  ///
  /// - Throws: what the system refused.
  public static func makeDirectory(_ path: String) throws(FilesError) {
    if unsafe mkdir(path, 0o700) == 0 { return try synchronizeDirectory(path + "/..") }
    guard errno == EEXIST else { throw FilesError(.system(errno), "mkdir") }
  }

  /// Whether something stands at the path.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Writes a new file, mode 0600 unless told otherwise: to a temporary name, to the disk, then renamed within its
  /// directory.
  ///
  /// - Throws: what the system refused; the temporary file is removed then.
  public static func write(
    _ bytes: [UInt8], to name: String, in directory: String, mode: UInt32 = 0o600
  ) throws(FilesError) {
    try place(bytes, as: name, in: directory, mode: mode)
    try flushNames(in: directory)
  }

  /// Writes a new file as ``write(_:to:in:mode:)`` does, but for its name: that is durable after ``flushNames(in:)``,
  /// which many files of a directory can share.
  ///
  /// - Throws: what the system refused; the temporary file is removed then.
  public static func place(
    _ bytes: [UInt8], as name: String, in directory: String, mode: UInt32 = 0o600
  ) throws(FilesError) {
    let temporary = "\(directory)/.\(name).new"
    do throws(FilesError) {
      try write(bytes, to: temporary, mode: mode)
      guard unsafe Glibc.rename(temporary, "\(directory)/\(name)") == 0 else {
        throw FilesError(.system(errno), "rename")
      }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Makes the names of a directory's files durable.
  ///
  /// - Throws: what the system refused.
  public static func flushNames(in directory: String) throws(FilesError) { try synchronizeDirectory(directory) }

  /// The bytes of a file of at most `limit` bytes, or nil where there is no such file.
  ///
  /// - Throws: what the system refused; `system(EFBIG)` where the file is longer.
  public static func read(_ path: String, limit: Int) throws(FilesError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FilesError(.system(errno), "open")
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var length = 0
    while length < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress! + length, $0.count - length)
      }
      guard count >= 0 else { throw FilesError(.system(errno), "read") }
      if count == 0 { return Array(bytes[..<length]) }
      length += count
    }
    throw FilesError(.system(EFBIG), "read")
  }

  private static func write(_ bytes: [UInt8], to path: String, mode: UInt32) throws(FilesError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw FilesError(.system(errno), "write") }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw FilesError(.system(errno), "fsync") }
  }

  static func synchronizeDirectory(_ path: String) throws(FilesError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FilesError(.system(errno), "fsync") }
  }
}
