import Foundation
import Testing

/// A new event must be thought of wherever events are told apart: no switch that names some has a `default`.
@Suite struct DispatchTests {
  /// The cases of `CaseEvent`, which are those of `EventType` too.
  static let events: Set<String> = {
    let file = SourceTree.root.appendingPathComponent("Sources/CaseEvents/Generated/EventType.swift")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.matches(of: /\n  case (\w+) = \d+/).map { String($0.output.1) })
  }()

  /// A switch that is being read.
  private struct Open {
    let indent: Int
    let line: Int
    var names: Set<String> = []
  }

  /// The switches of a file that name events and have a `default`, by the line on which they begin.
  static func defaults(in lines: [String]) -> [Int] {
    var (open, found): ([Open], [Int]) = ([], [])
    for (number, line) in lines.enumerated() {
      let code = line.trimmingCharacters(in: .whitespaces)
      let indent = line.prefix { $0 == " " }.count
      if code.hasSuffix("{"), code.split(whereSeparator: { !$0.isLetter }).contains("switch") {
        open.append(Open(indent: indent, line: number + 1))
        continue
      }
      guard let last = open.last else { continue }
      if code.hasPrefix("}"), indent == last.indent { open.removeLast() }
      // The patterns of a switch stand at its own depth, or go on one step further in.
      guard indent == last.indent || indent == last.indent + 2 else { continue }
      if code.hasPrefix("case .") || code.hasPrefix(".") {
        let names = code.matches(of: /\.(\w+)/).map { String($0.output.1) }
        open[open.count - 1].names.formUnion(Self.events.intersection(names))
      } else if code.hasPrefix("default:"), !last.names.isEmpty {
        found.append(last.line)
      }
    }
    return found
  }

  @Test func noSwitchOverEventsHasADefault() {
    #expect(Self.events.count > 100)
    for file in ["Plugins", "Sources", "tools"].flatMap(SourceTree.files(below:)) {
      for line in Self.defaults(in: file.lines) {
        Issue.record("\(file.path):\(line) names events and has a default")
      }
    }
  }

  @Test func aDefaultIsFound() {
    let text = """
      switch event {
      case .homeVisited(let visit):
        switch visit.kind {
        default: break
        }
      case .memberAdded,
        .memberRemoved:
        break
      default: break
      }
      """
    #expect(Self.defaults(in: text.components(separatedBy: "\n")) == [1])
    #expect(Self.defaults(in: ["switch role {", "case .county: 1", "default: 2", "}"]).isEmpty)
  }
}
