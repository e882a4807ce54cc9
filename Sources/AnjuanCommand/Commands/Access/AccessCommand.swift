import ArgumentParser
import Wording

/// The command `anjuan access …`.
struct AccessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "access", Text("Who read whose identity, and why", "查阅记录：何人因何事查阅何人"),
      discussion: Text(
        "The access log is a ledger of its own in the directory `access`; verify and proofs work on it.",
        "查阅记录本身也是一个账本，位于子目录 access，可用 verify 核验。"),
      subcommands: [AccessListCommand.self])
  }
}
