import ArgumentParser
import Wording

/// The command `anjuan person hold …`.
struct PersonHoldCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "hold", Text("Keep a person's data from being erased", "证据保全：在保全期间不得删除个人信息"),
      subcommands: [PersonHoldPlaceCommand.self, PersonHoldLiftCommand.self])
  }
}
