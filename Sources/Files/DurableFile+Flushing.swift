internal import Glibc

extension DurableFile {
  /// How long the disk takes to make a few bytes durable: the median over `count` times in a scratch file.
  ///
  /// - Throws: what the system refused.
  public static func flushDuration(in directory: String, count: Int = 20) throws(FilesError) -> Duration {
    let path = "\(directory)/.flush-\(getpid())"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    defer { close(descriptor) }
    // Its name goes at once, so that nothing is left over whatever happens.
    guard unsafe unlink(path) == 0 else { throw FilesError(.system(errno), "unlink") }
    var durations: [Duration] = []
    let block = [UInt8](repeating: 0x5A, count: 4_096)
    for _ in 0..<max(1, count) {
      let start = ContinuousClock.now
      let written = unsafe block.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
      guard written == block.count else { throw FilesError(.system(errno), "pwrite") }
      guard fdatasync(descriptor) == 0 else { throw FilesError(.system(errno), "fdatasync") }
      durations.append(start.duration(to: .now))
    }
    return durations.sorted()[durations.count / 2]
  }
}
