internal import Glibc

/// Which file a path leads to, whatever the path: links lead to the same identity.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  init(path: String) throws(LMDBError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw LMDBError(errno == ENOENT ? .missing : .system(errno), "stat")
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
