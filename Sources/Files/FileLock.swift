internal import Glibc

/// An exclusive lock between processes on a file of its own; goes with the process that holds it.
public struct FileLock: Sendable {
  private let descriptor: Int32

  /// Waits for the lock, and makes the file where there is none.
  ///
  /// - Throws: what the system refused.
  public init(path: String) throws(FilesError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let number = errno
        close(descriptor)
        throw FilesError(.system(number), "flock")
      }
    }
    self.descriptor = descriptor
  }

  /// Takes the lock of a directory that exists; nil where another has it.
  ///
  /// - Throws: what the system refused.
  public init?(tryingDirectory path: String) throws(FilesError) {
    try self.init(tryingDescriptor: unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Takes the lock, and makes the file where there is none; nil where another has it.
  ///
  /// - Throws: what the system refused.
  public init?(trying path: String) throws(FilesError) {
    try self.init(tryingDescriptor: unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
  }

  private init?(tryingDescriptor descriptor: Int32) throws(FilesError) {
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      close(descriptor)
      if number == EWOULDBLOCK { return nil }
      throw FilesError(.system(number), "flock")
    }
    self.descriptor = descriptor
  }

  /// Lets the next one have it; to be called once.
  public func release() { close(descriptor) }
}
