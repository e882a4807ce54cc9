import FoundationEssentials

/// A page with places for tables, each between `<!-- measured NAME -->` and `<!-- end -->`.
struct MeasuredPage {
  private static let end = "<!-- end -->"

  private let path: String
  private var text: String

  /// Reads the page.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw BenchError("\(path) can't be read") }
    self.path = path
    text = String(decoding: data, as: UTF8.self)
  }

  /// Puts a text in its place; the page stays as it is where it has no such place.
  mutating func put(_ content: String, at name: String) throws {
    let start = "<!-- measured \(name) -->"
    guard let opening = text.firstRange(of: start) else { return }
    guard let closing = text[opening.upperBound...].firstRange(of: Self.end) else {
      throw BenchError("\(path): \(start) has no \(Self.end)")
    }
    text.replaceSubrange(opening.upperBound..<closing.lowerBound, with: "\n\(content)\n")
  }

  /// Writes it back.
  func write() throws { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) }
}
