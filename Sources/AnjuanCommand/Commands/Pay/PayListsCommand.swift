import ArgumentParser
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan pay lists`.
struct PayListsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "lists", Text("The payment lists, how far each has come, and what is still open", "发放清册一览：环节、到账、退票与存疑"),
      examples: [("anjuan pay lists --month 2026-12", Text("Those of a month", "某月的清册"))])
  }

  @Option(help: ArgumentHelp(Text("Only lists of this month", "只列此月清册"), valueName: "yyyy-mm"))
  var month: Month?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = ledger.place
    let desk = PaymentDesk(place.caseLog(try place.openLog(.readOnly)))
    var writer = output.writer([
      Column("list", Text("LIST", "清册")), Column("month", Text("MONTH", "月份")), Column("stage", Text("STAGE", "环节")),
      .number("lines", Text("LINES", "笔数")), .money("total", Text("YUAN", "合计（元）")),
      .money("credited", Text("CREDITED", "到账（元）")), .money("returned", Text("RETURNED", "退票（元）")),
      .number("questions", Text("IN DOUBT", "存疑")), Column("preparer", Text("PREPARED BY", "造册人")),
      Column("approver", Text("APPROVED BY", "审批人")),
    ])
    for (id, list) in try desk.lists() where list.isShown && month.map({ $0 == list.payMonth }) ?? true {
      try writer.write([
        .text(id), Cell(list.payMonth, Cell.month), .label(list.stage.title, code: list.stage.rawValue),
        .number(list.lines.count), .money(fen: list.totalFen), .money(fen: list.creditedFen),
        .money(fen: list.returnedFen), .number(list.questions.count),
        Cell(list.preparer) { .text($0.description) }, Cell(list.approver) { .text($0.description) },
      ])
    }
    try writer.finish()
  }
}

extension PaymentListState {
  /// Whether there is anything to show: of what was paid elsewhere only the bank's answers may have come in.
  fileprivate var isShown: Bool { !lines.isEmpty || !questions.isEmpty }
}
