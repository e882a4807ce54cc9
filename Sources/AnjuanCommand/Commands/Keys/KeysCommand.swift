import ArgumentParser
import Wording

/// The command `anjuan keys …`.
struct KeysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "keys", Text("The keys of a ledger's people", "个人密钥管理"),
      subcommands: [KeysBackupCommand.self, KeysRestoreCommand.self, KeysRewrapCommand.self])
  }
}
