internal import Glibc

extension DurableFile {
  /// Gives a file of a directory a second name; nothing where that name is taken.
  ///
  /// - Throws: what the system refused.
  public static func addName(_ name: String, as other: String, in directory: String) throws(FilesError) {
    guard unsafe link("\(directory)/\(name)", "\(directory)/\(other)") == 0 || errno == EEXIST else {
      throw FilesError(.system(errno), "link")
    }
    try synchronizeDirectory(directory)
  }

  /// Gives a file of a directory another name there, durably and all at once; what has that name is replaced.
  ///
  /// - Throws: what the system refused.
  public static func move(_ name: String, to other: String, in directory: String) throws(FilesError) {
    guard unsafe Glibc.rename("\(directory)/\(name)", "\(directory)/\(other)") == 0 else {
      throw FilesError(.system(errno), "rename")
    }
    try synchronizeDirectory(directory)
  }

  /// Removes a file; nothing where there is none.
  ///
  /// - Throws: what the system refused.
  public static func remove(_ name: String, in directory: String) throws(FilesError) {
    guard unsafe unlink("\(directory)/\(name)") == 0 || errno == ENOENT else {
      throw FilesError(.system(errno), "unlink")
    }
    try synchronizeDirectory(directory)
  }

  /// Whether both names lead to one file.
  public static func isSame(_ path: String, as other: String) -> Bool {
    guard let one = try? FileIdentity(path: path), let two = try? FileIdentity(path: other) else { return false }
    return one == two
  }

  /// Writes zeros over a file's bytes, in place, and brings them to the disk.
  ///
  /// - Throws: what the system refused.
  public static func overwrite(_ path: String) throws(FilesError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FilesError(.system(errno), "fstat") }
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    var rest = Int(status.st_size)
    while rest > 0 {
      let count = unsafe zeros.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, min(rest, $0.count)) }
      guard count > 0 else { throw FilesError(.system(errno), "write") }
      rest -= count
    }
    guard fsync(descriptor) == 0 else { throw FilesError(.system(errno), "fsync") }
  }
}

/// Which file a path leads to, whatever the path: links lead to the same identity.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// Reads the identity of the file at a path.
  ///
  /// - Throws: `missing` where there is none, or what the system refused.
  public init(path: String) throws(FilesError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw FilesError(errno == ENOENT ? .missing : .system(errno), "stat")
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
