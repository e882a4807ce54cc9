import Foundation
import Testing

/// The texts that the program carries are those of the files that they are made from.
@Suite struct EmbeddedTextTests {
  /// Every file of literals that `tools/embed-texts` wrote, by its path.
  static let generated: [String] = ["Plugins", "Sources"].flatMap { folder in
    let names = FileManager.default.enumerator(atPath: SourceTree.root.appendingPathComponent(folder).path)
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("/Generated/EmbeddedText.swift") }
      .map { "\(folder)/\($0)" }.sorted()
  }

  @Test func thereAreSome() { #expect(!Self.generated.isEmpty) }

  @Test(arguments: generated) func eachLiteralIsItsFile(path: String) throws {
    let file = SourceTree.root.appendingPathComponent(path)
    let code = try String(contentsOf: file, encoding: .utf8)
    let folder = file.deletingLastPathComponent().deletingLastPathComponent()
    let heads = code.matches(of: /\/\/\/ (\S+)\n  static let \w+ = (#+)"""\n/)
    #expect(!heads.isEmpty)
    for head in heads {
      let text = try String(contentsOf: folder.appendingPathComponent(String(head.output.1)), encoding: .utf8)
      let literal = text + "\n\"\"\"\(head.output.2)\n"
      #expect(
        code[head.range.upperBound...].hasPrefix(literal), "\(path): run tools/embed-texts for \(head.output.1)")
    }
  }
}
