internal import Glibc

/// Measures what lies below a folder, which may change while it is measured and may mean harm.
struct FolderSize {
  /// What an entry takes at least: so that a million empty files are something, too.
  private static let entryBytes = 4_096
  /// How deep folders may lie in each other.
  static let depth = 64

  /// What has been found, in bytes.
  private(set) var bytes = 0
  /// Whether something lies deeper than ``depth``.
  private(set) var isDeep = false
  private let limit: Int

  /// Measures a folder.
  ///
  /// - Parameters:
  ///   - path: the folder; what isn't there is empty.
  ///   - limit: nothing more is counted beyond it, in bytes.
  init(of path: String, limit: Int) {
    self.limit = limit
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    add(descriptor, at: 0)
  }

  /// Adds what lies in an open folder, and closes it: by descriptors, since a path could lead elsewhere the next moment.
  private mutating func add(_ descriptor: Int32, at level: Int) {
    guard descriptor >= 0 else { return }
    guard let stream = unsafe fdopendir(descriptor) else {
      close(descriptor)
      return
    }
    defer { unsafe closedir(stream) }
    while bytes <= limit, !isDeep, let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 }.map(CChar.init(bitPattern:))) + [0]
      }
      if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
      var status = stat()
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      bytes += max(Self.entryBytes, Int(clamping: status.st_blocks) * 512)
      guard status.st_mode & S_IFMT == S_IFDIR else { continue }
      guard level < Self.depth else {
        isDeep = true
        return
      }
      add(unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), at: level + 1)
    }
  }
}
