internal import Glibc

extension DurableFile {
  /// The bytes that are handed out at a time.
  private static let pieceBytes = 1 << 20

  /// Hands out a file's bytes, piece by piece, from its beginning to its end.
  ///
  /// - Throws: what the system refused, `missing` where there is no such file.
  public static func forEachPiece(of path: String, _ body: (Span<UInt8>) -> Void) throws(FilesError) {
    try forEachPiece(of: path) { piece throws(FilesError) in body(piece) }
  }

  /// Copies a file to a new one, mode 0600, and makes it durable; what stands there is replaced.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - target: where to.
  ///   - body: is handed each piece once it is written.
  /// - Throws: what the system refused, `missing` where there is no such file.
  public static func copy(
    _ path: String, to target: String, _ body: (Span<UInt8>) -> Void
  ) throws(FilesError) {
    let descriptor = unsafe open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    defer { close(descriptor) }
    try forEachPiece(of: path) { piece throws(FilesError) in
      try writeAll(piece, to: descriptor)
      body(piece)
    }
    guard fsync(descriptor) == 0 else { throw FilesError(.system(errno), "fsync") }
  }

  /// Adds bytes to the end of a file, mode 0600, and makes them durable.
  ///
  /// - Throws: what the system refused; a part of the bytes may have been added then.
  public static func append(_ bytes: [UInt8], to path: String) throws(FilesError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FilesError(.system(errno), "open") }
    defer { close(descriptor) }
    try writeAll(bytes.span, to: descriptor)
    guard fsync(descriptor) == 0 else { throw FilesError(.system(errno), "fsync") }
  }

  /// Removes a file; nothing where there is none.
  ///
  /// - Throws: what the system refused.
  public static func remove(_ path: String) throws(FilesError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FilesError(.system(errno), "unlink") }
  }

  /// The length of a file in bytes, or nil where there is none.
  public static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Int(status.st_size)
  }

  private static func forEachPiece(
    of path: String, _ body: (Span<UInt8>) throws(FilesError) -> Void
  ) throws(FilesError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FilesError(errno == ENOENT ? .missing : .system(errno), "open") }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: pieceBytes)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FilesError(.system(errno), "read") }
      if count == 0 { return }
      try body(buffer.span.extracting(0..<count))
    }
  }

  private static func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) throws(FilesError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FilesError(.system(errno), "write") }
      written += count
    }
  }
}
