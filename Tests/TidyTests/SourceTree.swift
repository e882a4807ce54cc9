import Foundation

/// The project's own Swift files, generated ones left out.
enum SourceTree {
  /// The project's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file and its lines.
  struct File: Sendable, CustomStringConvertible {
    /// The path below the project's folder.
    let path: String
    /// The lines.
    let lines: [String]

    var description: String { path }

    /// The modules that the file imports.
    var imports: [String] {
      let prefixes = ["import ", "public import ", "internal import ", "private import ", "@testable import "]
      return lines.compactMap { line in
        guard let prefix = prefixes.first(where: line.hasPrefix) else { return nil }
        return line.dropFirst(prefix.count).split(separator: " ").first.map(String.init)
      }
    }
  }

  /// The Swift files below a folder, in order of their paths.
  static func files(below folder: String) -> [File] {
    let base = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") && !$0.contains("Generated/") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: base.appendingPathComponent(name), encoding: .utf8) else { return nil }
      return File(path: "\(folder)/\(name)", lines: text.components(separatedBy: "\n"))
    }
  }

  /// The texts below a folder whose names end so, by their paths.
  static func texts(below folder: String, endingIn endings: Set<String>) throws -> [(path: String, text: String)] {
    let base = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { endings.contains(($0 as NSString).pathExtension) }.sorted().map { name in
      (path: "\(folder)/\(name)", text: try String(contentsOf: base.appendingPathComponent(name), encoding: .utf8))
    }
  }
}
