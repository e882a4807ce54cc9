import ArgumentParser
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
    let log = try ledger.openLog(.readOnly)
    do { try output.render(try ModuleListing(log, in: ledger).rights) } catch let error as EventLogError {
      throw error.commandFailure(ledger: ledger.directory)
    }
  }
}
