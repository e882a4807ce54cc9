import Foundation

/// What the system allows this process.
enum ResourceLimit {
  /// The soft limit of that name in `/proc/self/limits`; nil where there is none or the system doesn't say.
  static func soft(_ name: String) -> Int? {
    guard let table = try? String(contentsOfFile: "/proc/self/limits", encoding: .utf8) else { return nil }
    return table.split(separator: "\n").first { $0.hasPrefix(name) }
      .flatMap { Int($0.dropFirst(name.count).split(separator: " ").first ?? "") }
  }
}
