import Foundation

/// What the system says of its mounts.
enum MountTable {
  /// The kind of the file system that a directory lies on, such as `ext4`; nil where the system doesn't say.
  static func fileSystem(of directory: String) -> String? { line(of: directory)?.kind }

  private static func line(of directory: String) -> (kind: String, device: String)? {
    guard let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return nil }
    let path = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    var longest: (point: String, kind: String, device: String)?
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
      let point = String(words[4])
      let contains = path == point || path.hasPrefix(point.hasSuffix("/") ? point : point + "/")
      if contains, point.utf8.count >= longest?.point.utf8.count ?? 0 {
        longest = (point, String(words[dash + 1]), String(words[2]))
      }
    }
    return longest.map { ($0.kind, $0.device) }
  }

  /// Whether a directory's disk says that it turns; nil where it says nothing.
  static func isRotating(_ directory: String) -> Bool? {
    guard let device = line(of: directory)?.device else { return nil }
    // A partition's queue is its disk's.
    for path in ["queue", "../queue"] {
      let file = "/sys/dev/block/\(device)/\(path)/rotational"
      if let text = try? String(contentsOfFile: file, encoding: .utf8) { return text.hasPrefix("1") }
    }
    return nil
  }

  /// Whether a kind of file system lacks the locks and maps that a ledger needs.
  static func isUnsafe(_ kind: String) -> Bool {
    ["nfs", "nfs4", "cifs", "smb3", "9p", "overlay", "fuse.sshfs", "ceph", "glusterfs"].contains(kind)
  }
}
