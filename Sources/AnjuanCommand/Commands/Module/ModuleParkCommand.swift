import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan module park`.
struct ModuleParkCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "park", Text("Put a module aside until a person resumes it", "停放模块，直至有人恢复"),
      examples: [("anjuan module park visits --reason looks-wrong", Text("With a reason", "附原因"))],
      discussion: Text(
        "The same as the host does with a module that comes no further. It grants nothing and loses nothing: anyone who may "
          + "write to the ledger's directory can do it, and a named person of the county ends it.",
        "与主机停放无法前进的模块相同。不授予权限，也不丢失内容：可写账本目录者均可停放，由县级具名人员恢复。"))
  }

  @Argument(help: ArgumentHelp(Text("The module", "模块"), valueName: "module"))
  var module: String

  @Option(help: ArgumentHelp(Text("Why: a code", "原因代码"), valueName: "code"))
  var reason: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    let isCode = (1...60).contains(reason.utf8.count) && reason.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isCode, !PersonalNumber.stands(in: reason) else {
      throw ValidationError(Text("--reason takes a code", "--reason 须为代码"))
    }
  }

  func run() async throws {
    let place = ledger.place
    let log = try place.openLog(.readWrite)
    try await place.reporting { try await ModuleDesk(place.caseLog(log)).park(module, reason: reason) }
  }
}
