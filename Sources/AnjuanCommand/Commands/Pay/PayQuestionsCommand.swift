import ArgumentParser
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan pay questions`.
struct PayQuestionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "questions", Text("The bank's answers that don't fit, and that nobody has settled", "未决的存疑回执"),
      examples: [("anjuan pay questions --csv", Text("All of them", "全部"))])
  }

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = ledger.place
    let desk = PaymentDesk(place.caseLog(try place.openLog(.readOnly)))
    var writer = output.writer([
      .number("position", Text("POSITION", "位置")), Column("list", Text("LIST", "清册")),
      .number("line", Text("LINE", "行号")), Column("case", Text("CASE", "案卷号")), Column("month", Text("MONTH", "月份")),
      .money("amount", Text("YUAN", "金额（元）")), Column("on", Text("ON", "日期")), Column("kind", Text("KIND", "种类")),
      Column("doubt", Text("DOUBT", "存疑")), .money("listed", Text("LISTED", "清册金额（元）")),
    ])
    for (id, list) in try desk.lists() {
      for question in list.questions {
        let answer = question.answer
        try writer.write([
          .number(question.position.rawValue), .text(id), .number(answer.line), .text(answer.caseID),
          .text(answer.payMonth), .money(fen: answer.amountFen), .text(answer.day), answer.kind.cell,
          question.doubt.cell, Cell(list.line(answer.line)) { .money(fen: $0.amountFen) },
        ])
      }
    }
    try writer.finish()
  }
}
