import CaseEvents
import Crypto
import Foundation
import SwiftProtobuf

/// A line of a file: what it says or why it can't be read, and a digest that tells it from others.
struct ImportLine {
  /// What it says.
  enum Content {
    /// An event.
    case event(EventLine)
    /// What can't be read, and why.
    case bad(LineFault)
    /// Nothing, as those leave who write texts by hand.
    case blank
  }

  /// What it says.
  let content: Content
  /// SHA-256 of what the line says without what is to be sealed; of a line that can't be read only its length counts.
  ///
  /// The digests of the lines that were imported are kept, and whoever is erased must be so there too: from the digest of
  /// an identity number the number is guessed within hours. Even what can't be read may hold one.
  let digest: [UInt8]

  /// Reads one line, without its line feed.
  init(_ line: [UInt8]) {
    content = Self.content(of: line)
    digest =
      switch content {
      case .event(let read): Array(SHA256.hash(data: Array("line\n".utf8) + read.withoutSealedContent.encoded()))
      case .bad: Array(SHA256.hash(data: Array("bad line\n\(line.count)".utf8)))
      case .blank: Array(SHA256.hash(data: Array("blank line".utf8)))
      }
  }

  private static func content(of line: [UInt8]) -> Content {
    guard !isBlank(line) else { return .blank }
    do throws(LineFault) { return .event(try EventLine(line: line)) } catch { return .bad(error) }
  }

  /// Whether nothing stands in the line.
  static func isBlank(_ line: [UInt8]) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// Reads lines on every core, in their order.
  static func parse(_ lines: [[UInt8]]) async -> [ImportLine] {
    let share = 256
    return await withTaskGroup(of: (Int, [ImportLine]).self) { group in
      for start in stride(from: 0, to: lines.count, by: share) {
        let part = lines[start..<min(start + share, lines.count)]
        group.addTask { (start, part.map { ImportLine($0) }) }
      }
      var parts: [(Int, [ImportLine])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}

extension EventLine {
  /// The line with zeros of the same length in place of what is to be sealed, and without the hash of such a record.
  fileprivate var withoutSealedContent: EventLine {
    guard event.holdsPlainFields else { return self }
    var line = self
    line.event = event.mapSealed { field in
      guard case .plain(let bytes) = field.content else { return field }
      var field = field
      field.content = .sealed(.with { $0.ciphertext = Data(count: bytes.count) })
      return field
    }
    line.recordHash = nil
    return line
  }
}
