import ArgumentParser
import CaseLog
import Casework
import Desk
import EventLog
import Foundation
import Wording

/// The command `anjuan module stop`.
struct ModuleStopCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "stop", Text("Have modules end, and not run until they are started by name", "停止模块，直至指名启动"),
      examples: [("anjuan module stop monthly-digest", Text("One of them", "停止一个"))],
      discussion: Text(
        "The host has each save what it keeps, and ends it within seconds. Nothing is lost: started again, it goes on from "
          + "where it stands.",
        "主机令模块保存数据并在数秒内退出。不丢失任何内容：再次启动时从原处继续。"))
  }

  @Argument(help: ArgumentHelp(Text("Modules", "模块"), valueName: "module"))
  var modules: [String]

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let place = ledger.place
    try ModuleHost.stop(modules, of: place, try place.openLog(.readOnly))
  }
}
