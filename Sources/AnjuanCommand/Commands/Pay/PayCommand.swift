import ArgumentParser
import Wording

/// The command `anjuan pay …`.
struct PayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("pay", Text("What was paid", "资金发放"), subcommands: [PayShowCommand.self])
  }
}
