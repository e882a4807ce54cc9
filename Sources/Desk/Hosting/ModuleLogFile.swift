import EventEnvelope
import Foundation
import Synchronization
import Wording

/// What a module writes to standard error, and its lines for the log: kept in a file of limited length, and one before it.
final class ModuleLogFile: Sendable {
  /// When a file is this long, the next one begins: 1 MiB.
  static let longestBytes = 1 << 20
  /// A line is cut after so many bytes.
  static let longestLine = 2_000

  private let path: String
  private let length: Mutex<Int>

  /// Goes on with the file at a path.
  init(_ path: String) {
    self.path = path
    length = Mutex((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
  }

  /// Adds a line with the moment; a disk that is full loses it, and nothing else.
  func write(_ line: String) {
    let printable = String(decoding: line.utf8.prefix(Self.longestLine), as: UTF8.self).escapedForTerminal
    let bytes = Data("\(Instant.now) \(printable)\n".utf8)
    length.withLock { length in
      if length + bytes.count > Self.longestBytes {
        try? FileManager.default.removeItem(atPath: path + ".1")
        try? FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        length = 0
      }
      if length == 0 {
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      }
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      defer { try? handle.close() }
      guard (try? handle.seekToEnd()) != nil, (try? handle.write(contentsOf: bytes)) != nil else { return }
      length += bytes.count
    }
  }
}
