import ArgumentParser
import Wording

/// `anjuan roll …`
struct RollCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("roll", Text("Who is on the roll", "在册名册"), subcommands: [RollShowCommand.self])
  }
}
