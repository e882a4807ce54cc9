import ArgumentParser
import Wording

/// The command `anjuan roll …`.
struct RollCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "roll", Text("Who is on the roll", "在册名册"), subcommands: CommandWords.meant(of: commands, after: "roll"))
  }

  /// The commands below this one, in the order in which help lists them, by their names.
  static var commands: KeyValuePairs<String, any ParsableCommand.Type> {
    ["show": RollShowCommand.self, "screen": RollScreenCommand.self]
  }
}
