import ArgumentParser
import Wording

/// The command `anjuan roll …`.
struct RollCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "roll", Text("Who is on the roll", "在册名册"), subcommands: [RollShowCommand.self, RollScreenCommand.self])
  }
}
