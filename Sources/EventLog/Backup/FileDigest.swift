internal import Crypto
internal import EventEnvelope
internal import Files
internal import LMDB

/// How long a file is, and the SHA-256 of its bytes.
public struct FileDigest: Sendable, Hashable {
  /// The file's length.
  public let bytes: Int
  /// The SHA-256 in hexadecimal digits.
  public let sha256: String

  init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// Reads a file to its end.
  init(of path: String) throws(EventLogError) {
    try self.init { body throws(FilesError) in try DurableFile.forEachPiece(of: path, body) }
  }

  /// Copies a file durably, and tells what was copied.
  init(copying path: String, to target: String) throws(EventLogError) {
    try self.init { body throws(FilesError) in try DurableFile.copy(path, to: target, body) }
  }

  /// Takes bytes that are in memory.
  init(of contents: [UInt8]) {
    self.init(bytes: contents.count, sha256: SHA256.hash(data: contents).hexadecimal)
  }

  private init(_ forEachPiece: ((Span<UInt8>) -> Void) throws(FilesError) -> Void) throws(EventLogError) {
    var (hasher, count) = (SHA256(), 0)
    do throws(FilesError) {
      try forEachPiece { piece in
        hasher.update(data: [UInt8](copying: piece))
        count += piece.count
      }
    } catch {
      throw .file(error)
    }
    self.init(bytes: count, sha256: hasher.finalize().hexadecimal)
  }
}
