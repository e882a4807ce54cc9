import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan module proposals`.
struct ModuleProposalsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "proposals", Text("List what modules propose and nobody has decided on", "列出待处理的模块建议"),
      examples: [("anjuan module proposals --office 431081", Text("Of a county", "一个县的建议"))])
  }

  @Option(help: ArgumentHelp(Text("The first digits of the office", "机构区划代码前缀"), valueName: "code"))
  var office: String?

  @Option(help: ArgumentHelp(Text("Of this module alone", "仅此模块"), valueName: "module"))
  var module: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = ledger.place
    let log = try place.openLog(.readOnly)
    try place.reporting {
      let open = try ModuleProposals(place.caseLog(log), with: .current).open(office: office, module: module)
      try output.render(Listing(columns: Self.columns, rows: open.map(Self.row)))
    }
  }

  private static let columns = [
    .number("position", Text("POSITION", "位置")), Column("case", Text("CASE", "案卷")),
    Column("module", Text("MODULE", "模块")), Column("proposes", Text("PROPOSES", "建议")),
    Column("on", Text("ON", "日期")), .number("because", Text("BECAUSE OF", "缘由事件")),
    Column("data", Text("DATA", "内容")),
  ]

  private static func row(_ open: ModuleProposals.Open) -> Row {
    let made = open.made
    let title = EventType(name: made.proposedType)?.title ?? Text(made.proposedType, made.proposedType)
    return [
      .number(open.position.rawValue), .text(open.caseID),
      .text(made.module), .label(title, code: made.proposedType), .text(made.proposedOn),
      made.hasEventPosition ? .number(made.eventPosition) : .empty, .text(made.proposedJson),
    ]
  }
}
