import CaseEvents
import Foundation

/// Reads lines from a file or from standard input, block by block.
public struct LineReader {
  /// The longest line that is kept; a longer one is handed over cut, so that it can be refused by its number.
  static let longest = EventLine.longest
  private static let blockSize = 1 << 20

  private let path: String
  private let handle: FileHandle
  private var block: [UInt8] = []
  private var offset = 0
  private var isAtStart = true

  /// How messages call a path.
  public static func displayName(_ path: String) -> String { path == "-" ? "stdin" : path }

  /// Opens a path; `-` is standard input.
  ///
  /// - Throws: what the system refused.
  init(path: String) throws {
    self.path = path
    handle = path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: ``Problem`` where the system refused to read on.
  mutating func next() throws -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if offset == block.count {
        guard try readBlock() else { return line.isEmpty ? nil : line }
      }
      let rest = block[offset...]
      let end = rest.firstIndex(of: 0x0A)
      let piece = rest[..<(end ?? block.count)]
      line.append(contentsOf: piece.prefix(Self.longest + 1 - line.count))
      offset = end.map { $0 + 1 } ?? block.count
      if end != nil { return line }
    }
  }

  private mutating func readBlock() throws -> Bool {
    do { block = [UInt8](try handle.read(upToCount: Self.blockSize) ?? Data()) } catch {
      throw InputProblem.unreadable(path)
    }
    offset = 0
    guard isAtStart else { return !block.isEmpty }
    isAtStart = false
    // What editors put before a text to say that it is in UTF-8; it may be all that a pipe has given so far.
    guard block.starts(with: [0xEF, 0xBB, 0xBF]) else { return !block.isEmpty }
    offset = 3
    return try block.count > offset || readBlock()
  }
}
