import ArgumentParser

/// The words of a command line, which say which command is meant.
///
/// The parser collects the options of all commands that a configuration names, which takes longer than most commands
/// run: where the words name one, its siblings aren't named.
enum CommandWords {
  /// Those of the command line that is parsed; none where help or an error is worded, which names all commands.
  @TaskLocal static var all: [String] = []

  /// The commands of a configuration.
  ///
  /// - Parameters:
  ///   - commands: the commands by their names, in the order in which help lists them.
  ///   - path: the words before the one that names them.
  ///   - usual: the one that is meant where the word is no name of a command.
  /// - Returns: the one that is meant; all where that can't be told.
  static func meant(
    of commands: KeyValuePairs<String, any ParsableCommand.Type>, after path: String...,
    usually usual: (any ParsableCommand.Type)? = nil
  ) -> [any ParsableCommand.Type] {
    guard all.starts(with: path), let word = all.dropFirst(path.count).first, !word.hasPrefix("-") else {
      return commands.map(\.value)
    }
    let named = commands.first { $0.key == word }?.value
    return (named ?? usual).map { [$0] } ?? commands.map(\.value)
  }
}
