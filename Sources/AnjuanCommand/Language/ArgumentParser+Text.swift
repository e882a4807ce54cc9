import ArgumentParser
import Wording

extension CommandConfiguration {
  /// Makes a configuration from its wordings.
  ///
  /// A command must give it from a computed `static var configuration`: a stored one would keep the language that
  /// was current at its first use.
  ///
  /// - Parameters:
  ///   - name: the word on the command line.
  ///   - abstract: what the command does, in one line.
  ///   - examples: command lines shown below the abstract, each with what it does.
  ///   - discussion: more about the command.
  ///   - version: what `--version` prints; for the root only.
  ///   - subcommands: the commands below this one.
  ///   - defaultSubcommand: the one that runs when none is named.
  init(
    _ name: String, _ abstract: Text, examples: [(line: String, purpose: Text)] = [], discussion: Text? = nil,
    version: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    let title = Text("EXAMPLES:", "示例：").current
    let lines = examples.map { "  # \($0.purpose.current)\n  \($0.line)" }
    let exampleBlock = examples.isEmpty ? [] : [([title] + lines).joined(separator: "\n")]
    let blocks = [discussion?.current].compactMap(\.self) + exampleBlock
    self.init(
      commandName: name, abstract: abstract.current, discussion: blocks.joined(separator: "\n\n"), version: version,
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}

extension ArgumentHelp {
  /// Makes a help text from its wordings.
  ///
  /// - Parameters:
  ///   - abstract: one line; with a full stop in English as ArgumentParser has it, without one in Chinese.
  ///   - discussion: more, shown below it.
  ///   - valueName: the name of the value in the synopsis; ASCII, since it is a column of the help.
  ///   - visibility: whether the help shows it.
  init(
    _ abstract: Text, discussion: Text? = nil, valueName: String? = nil, visibility: ArgumentVisibility = .default
  ) {
    self.init(
      abstract.current, discussion: discussion?.current ?? "", valueName: valueName, visibility: visibility)
  }
}

extension ValidationError {
  /// Makes a usage error from its wordings.
  init(_ message: Text) { self.init(message.current) }
}

extension Text {
  /// The wording in the language in which the program speaks.
  var current: String { self[Language.current] }
}
