import ArgumentParser
import Desk
import EventLog
import Wording

/// The command `anjuan module list`.
struct ModuleListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list", Text("List the installed modules, and what they may do", "列出已安装的模块及其权限"))
  }

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = ledger.place
    let log = try place.openLog(.readOnly)
    try place.reporting { try output.render(ModuleListing.rights(try ModuleStatus.installations(in: log))) }
  }
}
