import Foundation
import Testing

/// What the pages say is there, is there.
@Suite struct DocsTests {
  /// A page, by its path below the project's folder.
  struct Page: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    var testDescription: String { path }
  }

  static let pages: [Page] = {
    let inDocs = FileManager.default.enumerator(atPath: SourceTree.root.appendingPathComponent("docs").path)
    let names = (inDocs?.compactMap { $0 as? String } ?? []).map { "docs/\($0)" }
    return (names + ["README.md", "README.zh-Hans.md", "CONTRIBUTING.md", "tools/CountySim/README.md"])
      .filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
        let file = SourceTree.root.appendingPathComponent(path)
        return (try? String(contentsOf: file, encoding: .utf8)).map { Page(path: path, text: $0) }
      }
  }()

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: SourceTree.root.appendingPathComponent(path).path)
  }

  /// Paths stand in code spans: `Sources/EventLog`, `tools/faults --quick`.
  @Test(arguments: pages) func pathsExist(page: Page) throws {
    let path = /(?:Sources|Tests|Plugins|tools|docs|\.ci)\/[A-Za-z0-9_.+\-\/]*[A-Za-z0-9]/
    for line in page.text.components(separatedBy: "\n") {
      for match in line.matches(of: path) {
        let before = line[..<match.range.lowerBound].last
        guard before == nil || before == "`" || before == " " || before == "(" else { continue }
        let named = String(match.output)
        #expect(exists(named), "\(page.path) names \(named)")
      }
    }
  }

  /// Links to other pages and files lead somewhere; to a place within a page, to one of its headings.
  @Test(arguments: pages) func linksLeadSomewhere(page: Page) {
    let folder = page.path.components(separatedBy: "/").dropLast().joined(separator: "/")
    for match in page.text.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.output.1)
      guard !target.hasPrefix("http"), !target.hasPrefix("#") else { continue }
      let file = target.components(separatedBy: "#")[0]
      let path = URL(fileURLWithPath: "/" + folder).appendingPathComponent(file).standardized.path.dropFirst()
      #expect(exists(String(path)), "\(page.path) links to \(target)")
    }
  }

  /// Every decision is named in the list of them, and the list names no other.
  @Test func decisionsAreListed() throws {
    let folder = SourceTree.root.appendingPathComponent("docs/decisions").path
    let numbers = try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { Int($0.prefix(4)) }
    let page = try #require(Self.pages.first { $0.path == "docs/ARCHITECTURE.md" })
    let section = try #require(
      page.text.components(separatedBy: "## Decisions").last?.components(separatedBy: "\n## ").first)
    let listed = section.matches(of: /\((\d+)\)/).compactMap { Int($0.output.1) }
    #expect(Set(listed) == Set(numbers))
  }
}
