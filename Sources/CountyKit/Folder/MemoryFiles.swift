internal import Synchronization

/// A module's files in memory, for tests.
final class MemoryFiles: FolderFiles {
  private let files: Mutex<[[String]: [UInt8]]>

  init(_ files: [String: [UInt8]]) {
    self.files = Mutex(
      Dictionary(files.map { ($0.key.split(separator: "/").map(String.init), $0.value) }) { _, last in last })
  }

  func names(in folder: [String]) -> [String] {
    files.withLock { files in
      files.keys.filter { $0.count == folder.count + 1 && $0.starts(with: folder) }.compactMap(\.last)
    }
  }

  func read(_ path: [String], upTo limit: Int) throws(FolderFault) -> [UInt8] {
    guard let bytes = files.withLock({ $0[path] }) else { throw .missing }
    guard bytes.count <= limit else { throw .long }
    return bytes
  }

  func write(_ bytes: [UInt8], to path: [String]) { files.withLock { $0[path] = bytes } }

  func move(_ path: [String], to target: [String]) throws(FolderFault) {
    let isMoved = files.withLock { files in
      guard let bytes = files.removeValue(forKey: path) else { return false }
      files[target] = bytes
      return true
    }
    guard isMoved else { throw .missing }
  }
}
