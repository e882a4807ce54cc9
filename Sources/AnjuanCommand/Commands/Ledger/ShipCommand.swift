import ArgumentParser
import Wording

/// The command `anjuan ship …`.
struct ShipCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "ship", Text("Ship finished segments of the ledger to a directory, and check them", "将账本的完整分段归档并校验"),
      examples: [
        ("anjuan ship /archive/city", Text("All whole segments; what is there is compared", "归档全部完整分段，已有分段逐字节比对")),
        ("anjuan ship check /archive/city", Text("Find every changed byte", "查出任何改动的字节")),
      ],
      subcommands: [ShipSegmentsCommand.self, ShipCheckCommand.self], defaultSubcommand: ShipSegmentsCommand.self)
  }
}
