import Entitlement
import Wording

/// Reads household documents: one a line, or a single one that begins with a line `{` and goes on over lines.
struct DocumentReader {
  private let path: String
  private var lines: LineReader
  private var isFirst = true

  /// Opens a path; `-` is standard input.
  ///
  /// - Throws: ``Problem`` where it can't be read.
  init(path: String) throws {
    self.path = path
    do { lines = try LineReader(path: path) } catch { throw InputProblem.unreadable(path) }
  }

  /// The next document; nil at the end.
  ///
  /// - Throws: ``Problem`` where the system refused to read on.
  mutating func next() throws -> [UInt8]? {
    while var line = try lines.next() {
      let isFirst = self.isFirst
      self.isFirst = false
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      let content = line.drop(while: Self.isSpace)
      guard !content.isEmpty else {
        self.isFirst = isFirst
        continue
      }
      let isOpened = isFirst && content.first == UInt8(ascii: "{") && content.dropFirst().allSatisfy(Self.isSpace)
      return isOpened ? try wholeDocument(line) : line
    }
    return nil
  }

  /// A document that is the whole file; no more of it is held than is needed to refuse it for its length.
  private mutating func wholeDocument(_ first: [UInt8]) throws -> [UInt8] {
    var document = first
    while let line = try lines.next() {
      guard document.count <= LineReader.longest else { continue }
      document.append(UInt8(ascii: "\n"))
      document.append(contentsOf: line)
    }
    return document
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
}
