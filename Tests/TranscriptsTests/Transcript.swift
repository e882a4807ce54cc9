import Foundation

/// A recorded session with the command line: commands, what they print, and how they end.
///
/// A line `$ command` is run by the shell in a fresh folder of the transcript's own; a line `? 65` after its output is its
/// exit status where that isn't 0. Lines that begin with `#` are remarks. `…` in an expected line stands for any text:
/// times, hashes and identifiers differ from run to run.
struct Transcript: Sendable, CustomStringConvertible {
  /// One command.
  struct Step: Sendable {
    let command: String
    var output: [String] = []
    var status: Int32 = 0
  }

  let name: String
  let steps: [Step]
  var description: String { name }

  init(name: String, text: String) {
    self.name = name
    var steps: [Step] = []
    for line in Self.lines(text) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if line.hasPrefix("? "), let status = Int32(line.dropFirst(2)) {
        if !steps.isEmpty { steps[steps.count - 1].status = status }
      } else if line.hasPrefix("#") || steps.isEmpty || line.isEmpty {
        continue
      } else {
        steps[steps.count - 1].output.append(line)
      }
    }
    self.steps = steps
  }

  /// Where the transcripts and the files that they use stand.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  /// Every transcript of the folder.
  static let all: [Transcript] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".transcript") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map {
        Transcript(name: name, text: $0)
      }
    }
  }()

  /// The lines of a text; CSV ends them with a carriage return, which is left out, since "\r\n" is one Character.
  static func lines(_ text: String) -> [String] {
    String(decoding: text.utf8.filter { $0 != 0x0D }, as: UTF8.self).components(separatedBy: "\n")
  }

  /// Whether a line is what was expected, where `…` stands for any text.
  static func matches(_ line: String, _ expected: String) -> Bool {
    let parts = expected.components(separatedBy: "…")
    guard parts.count > 1 else { return line == expected }
    guard line.hasPrefix(parts[0]), line.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = Substring(line.dropFirst(parts[0].count))
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.count >= parts[parts.count - 1].count
  }
}
