internal import Glibc

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
