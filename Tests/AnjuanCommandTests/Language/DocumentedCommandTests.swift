import ArgumentParser
import Foundation
import Testing

@testable import AnjuanCommand

/// Each command that a page or a help text shows is there, with the options that it is shown with.
@Suite struct DocumentedCommandTests {
  /// A command line as it stands on a page.
  struct Shown: Sendable, CustomTestStringConvertible {
    let place: String
    let words: [String]
    var testDescription: String { "\(place): \(words.joined(separator: " "))" }
  }

  static let onPages: [Shown] = pages.flatMap { path, text in
    // What stands between marks in the format's page are names of keys, which begin like commands.
    (codeBlocks(text) + (path == "docs/FORMAT.md" ? [] : codeSpans(text))).flatMap { shown(in: $0, at: path) }
  }

  @Test func pagesShowCommands() { #expect(Self.onPages.count > 100) }

  @Test(arguments: onPages) func aCommandOnAPageIsThere(shown: Shown) { hold(shown) }

  @Test func aCommandInAHelpTextIsThere() {
    for command in Self.everyCommand(of: Anjuan.self) {
      for line in Anjuan.helpMessage(for: command, columns: 400).components(separatedBy: "\n") {
        for shown in Self.shown(in: line.trimmingCharacters(in: .whitespaces), at: command._commandName) { hold(shown) }
      }
    }
  }

  @Test func aCommandIsFoundByTheNameThatItHas() {
    for commands in [Anjuan.commands, CaseCommand.commands, RollCommand.commands] {
      for (name, command) in commands { #expect(command._commandName == name) }
    }
  }

  /// The words of a command line leave out the commands beside the one that they name, and no other.
  @Test(
    arguments: [
      ("case accept 431026-2023-000017 --actor staff/s1 --office 431026101000", CaseRecordCommand.self),
      ("case record accept 431026-2023-000017 --actor staff/s1 --office 431026101000", CaseRecordCommand.self),
      ("case show 431026-2023-000017", CaseShowCommand.self), ("case list", CaseListCommand.self),
      ("roll screen", RollScreenCommand.self), ("verify", VerifyCommand.self),
    ] as [(String, any ParsableCommand.Type)])
  func wordsNameTheCommandThatTheParserFinds(line: String, meant: any ParsableCommand.Type) throws {
    let words = line.split(separator: " ").map(String.init)
    for known in [[], words] {
      let found = try CommandWords.$all.withValue(known) { try Anjuan.parseAsRoot(words) }
      #expect(type(of: found) == meant, "\(known)")
    }
  }

  private func hold(_ shown: Shown) {
    var command: any ParsableCommand.Type = Anjuan.self
    var rest = shown.words[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0._commandName == word })
    {
      command = next
      rest = rest.dropFirst()
    }
    if let usual = command.configuration.defaultSubcommand { command = usual }
    // What stands for any command is written in capitals.
    let isGroup = !command.configuration.subcommands.isEmpty
    if isGroup, let word = rest.first, !word.hasPrefix("-"), word != "help", word.first?.isLowercase == true {
      Issue.record("\(shown.testDescription): there is no \(word)")
    }
    let known = Set(
      Anjuan.helpMessage(for: command, includeHidden: true, columns: 400).matches(of: /--[a-z][a-z\-]*/).map {
        String($0.output)
      })
    for word in rest.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
      let name = String(word.prefix { $0 != "=" })
      #expect(known.contains(name) || name == "--generate-completion-script", "\(shown.testDescription)")
    }
  }

  private static func everyCommand(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(everyCommand)
  }
}

extension DocumentedCommandTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let pages: [(path: String, text: String)] = {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent("docs").path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    let own = ["README.md", "README.zh-Hans.md", "CONTRIBUTING.md", "tools/CountySim/README.md"]
    return ((names ?? []).sorted() + own)
      .compactMap { path in
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)).map { (path, $0) }
      }
  }()

  private static func codeBlocks(_ text: String) -> [String] {
    text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
      .flatMap { $0.element.replacingOccurrences(of: "\\\n", with: " ").components(separatedBy: "\n") }
  }

  private static func codeSpans(_ text: String) -> [String] {
    text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 0 }
      .flatMap { $0.element.matches(of: /`(anjuan [^`]*)`/).map { String($0.output.1) } }
  }

  /// The commands of a line of shell: up to a comment, one between two of `;`, `|`, `&&` and `$(`.
  private static func shown(in line: String, at place: String) -> [Shown] {
    let code = line.components(separatedBy: "  #")[0].components(separatedBy: " # ")[0]
    return code.replacingOccurrences(of: "&&", with: ";").split { ";|()".contains($0) }.compactMap { part in
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.first == "anjuan", words.count > 1 else { return nil }
      return Shown(place: place, words: Array(words.dropFirst()))
    }
  }
}
