import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan module decide`.
struct ModuleDecideCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "decide", Text("Accept or decline what a module proposes", "采纳或不采纳模块建议"),
      examples: [
        (
          "anjuan module decide 20417 --accept --actor staff/431081101-1 --office 431081101000",
          Text("It becomes an event, if the rules allow it", "符合规则的即成为事件")
        ),
        (
          "anjuan module decide 20417 --decline --reason known-already --actor staff/431081101-1 --office 431081101000",
          Text("It doesn't", "不予采纳")
        ),
      ],
      discussion: Text(
        "What is accepted is decided on like any step: whoever accepts it is the one who acts, and the rules are asked of them. "
          + "The decision and what follows from it are recorded together.",
        "采纳后按一般步骤办理：采纳人即经办人，适用相应规则。处理决定与由此产生的事件一并写入。"))
  }

  @Argument(help: ArgumentHelp(Text("Where the proposal stands", "建议的位置"), valueName: "position"))
  var position: UInt64

  @Flag(help: ArgumentHelp(Text("Accept it", "采纳")))
  var accept = false

  @Flag(help: ArgumentHelp(Text("Decline it", "不采纳")))
  var decline = false

  @Option(help: ArgumentHelp(Text("Why: a code; needed to decline", "原因代码；不采纳时必填"), valueName: "code"))
  var reason: String?

  @OptionGroup var acting: ModuleActor
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard accept != decline else {
      throw ValidationError(Text("give --accept or --decline", "请给出 --accept 或 --decline"))
    }
  }

  func run() async throws {
    let place = keys.place(of: ledger)
    let log = try place.openLog(.readWrite)
    try await place.reporting {
      let decided = try await ModuleProposals(place.caseLog(log), with: .current).decide(
        at: position, accepts: accept, reason: reason, by: acting.acting)
      try output.render(Listing(decided: decided.events, at: decided.receipt))
    }
  }
}
