import Foundation

/// The worked households, as documents: `docs/examples/golden.jsonl`.
enum GoldenHouseholds {
  static let documents: [String: String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "docs/examples/golden.jsonl")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
    let lines = text.split(separator: "\n").map(String.init)
    return Dictionary(uniqueKeysWithValues: lines.map { line in (String(line.split(separator: "\"")[3]), line) })
  }()
}
