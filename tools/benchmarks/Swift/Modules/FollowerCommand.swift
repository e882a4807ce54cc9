import ArgumentParser
import CountyKit

/// `ledger-bench follower`: a module to be installed, as often as one likes under different names.
struct FollowerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follower", abstract: "Be a county module that counts every event of some offices.")

  @Argument(help: "The module's name.") var id: String
  @Argument(help: "The first digits of the offices.") var offices: String

  func run() { Follower.main() }
}
