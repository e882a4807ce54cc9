import ArgumentParser
import Desk
import EventLog
import Wording

/// The command `anjuan module status`.
struct ModuleStatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "status", Text("Show how far each module has come, and what is wrong with it", "显示各模块的进度与问题"),
      discussion: Text(
        "Position, lag and parking are the ledger's; rate, restarts and the last error are what the host last said, with the "
          + "state as long as it runs. Lines that a module writes to standard error are in modules/MODULE/log.txt of the "
          + "ledger's directory.",
        "位置、待处理数与停放取自账本；速率、重启次数、最近错误及运行状态取自主机报告。模块的标准错误输出见账本目录下 modules/模块/log.txt。"))
  }

  @Argument(help: ArgumentHelp(Text("Modules (default: all)", "模块（默认全部）"), valueName: "module"))
  var modules: [String] = []

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = ledger.place
    let log = try place.openLog(.readOnly)
    try place.reporting {
      try output.render(ModuleListing.status(try ModuleStatus.all(in: place, log, only: modules)))
    }
  }
}
