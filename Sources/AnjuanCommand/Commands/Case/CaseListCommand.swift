import ArgumentParser
import Casework
import Desk
import EventEnvelope
import Rolls
import Wording

/// The command `anjuan case list`.
struct CaseListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("list", Text("The cases, and where each stands", "案卷一览及所处阶段"))
  }

  @Option(help: ArgumentHelp(Text("Only cases in this phase; may be repeated", "只列此阶段的案卷，可重复"), valueName: "phase"))
  var phase: [CasePhase] = []

  @Option(help: ArgumentHelp(Text("Only this county (six digits)", "只列此县（六位代码）"), valueName: "code"))
  var county: String?

  @Option(
    help: ArgumentHelp(
      Text("As the ledger knew it at this moment (default: now)", "按账本当时所知（默认现在）"), valueName: "instant"))
  var knownAt: Instant?

  @Option(help: ArgumentHelp(Text("At most so many", "最多条数"), valueName: "count"))
  var limit: Int?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let open = try ledger.place.open()
    var writer = output.writer([
      Column("case", Text("CASE", "案卷号")), Column("county", Text("COUNTY", "县")),
      Column("phase", Text("PHASE", "阶段")), Column("openedOn", Text("OPENED", "立案日")),
      Column("lastOccurredOn", Text("LAST EVENT", "最近事件")), .number("events", Text("EVENTS", "事件数")),
      .number("lastPosition", Text("LAST POSITION", "末尾位置")),
    ])
    var rest = limit ?? .max
    try open.forEachRow(of: TimelineProjection.self, knownAt: knownAt, telling: output.messages.showProgress()) {
      caseID, row in
      guard rest > 0, phase.isEmpty || phase.contains(row.phase), county.map({ $0 == row.county }) ?? true
      else { return }
      rest -= 1
      try writer.write([
        .text(caseID), .label(Place.county(row.county), code: row.county),
        .label(row.phase.title, code: row.phase.code),
        .date(row.openedOn), .date(row.lastOccurredOn), .number(row.events), .number(row.lastPosition.rawValue),
      ])
    }
    try writer.finish()
  }
}
