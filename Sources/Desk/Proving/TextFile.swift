import Files
import Wording

/// Notes, keys and proofs: small files of text.
public enum TextFile {
  private static let longest = 1 << 20

  /// The text of a file; nil where there is none.
  ///
  /// - Throws: ``Problem`` where it can't be read or isn't text.
  public static func read(ifAt path: String) throws -> String? {
    let bytes: [UInt8]?
    do { bytes = try DurableFile.read(path, limit: longest) } catch { throw InputProblem.unreadable(path) }
    guard let bytes else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(.badData, Text("\(path) isn't text", "\(path) 不是文本"))
    }
    return text
  }

  /// The text of a file.
  ///
  /// - Throws: ``Problem`` where there is none, or it can't be read.
  public static func read(_ path: String) throws -> String {
    guard let text = try read(ifAt: path) else { throw InputProblem.unreadable(path) }
    return text
  }

  /// Writes a file, durably and all at once, mode 0600.
  public static func write(_ text: String, to path: String) throws {
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    do {
      try DurableFile.write(Array(text.utf8), to: name, in: directory)
    } catch {
      throw Problem(.inputOutput, Text("\(path) can't be written (\(error))", "无法写入 \(path)（\(error)）"))
    }
  }
}
