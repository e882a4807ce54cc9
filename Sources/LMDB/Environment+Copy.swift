internal import CLMDB
internal import Glibc

extension Environment {
  /// Writes a compact copy of one snapshot to a new file, while others read and write, and makes it durable.
  ///
  /// Free pages are left out, so two copies of one snapshot are equal to the byte. The snapshot lives for as long as the
  /// copy takes, and later commits can't use the pages again that they free meanwhile.
  ///
  /// - Parameter path: made with mode 0600; what stands there is replaced.
  /// - Throws: what the system refused; `other(MDB_INCOMPATIBLE)` where the file lost track of pages.
  public func copyCompacted(to path: String) throws(LMDBError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LMDBError(.system(errno), "open") }
    defer { close(descriptor) }
    try check(unsafe mdb_env_copyfd2(handle, descriptor, UInt32(MDB_CP_COMPACT)), "mdb_env_copyfd2")
    guard fsync(descriptor) == 0 else { throw LMDBError(.system(errno), "fsync") }
  }

  /// Checks, without mapping it, that a file begins as an LMDB 0.9 environment and reaches to its last page.
  ///
  /// - Throws: `missing`, `notAnEnvironment`, `truncated`, or what the system refused.
  public static func checkFile(at path: String) throws(LMDBError) { try EnvironmentFile.check(path) }
}
