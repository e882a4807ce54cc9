import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import Wording

/// A bank's file, and what becomes of its lines: what crediting and returning have in common.
struct AnswerOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Text("The bank's file, CSV or JSON Lines; - is standard input", "银行回执文件（CSV 或 JSON Lines）；- 表示标准输入"),
      valueName: "file"),
    completion: .file())
  private var file: String

  @OptionGroup private var options: ActingOptions

  /// What the columns are called.
  static var discussion: Text {
    Text(
      "A table has the columns list, line, case, month, amount (yuan) or amountFen, and on (the day); UTF-8 or GB 18030. A "
        + "line of JSON is the event's data. A line that doesn't fit (no such line, another case, month or amount, answered "
        + "before) isn't guessed at: it is kept as an open question, and the exit status is 2. The same file given again "
        + "records nothing twice.",
      "表格列名：清册、行号、案卷号、月份、金额（元）或金额（分）、日期；编码为 UTF-8 或 GB 18030。JSON 每行为事件内容。"
        + "与清册不符的（无此行，案卷、月份或金额不符，重复回执）不作推断，记为未决存疑，退出码为 2。同一文件重复提交不会重复写入。")
  }

  /// Takes the file in.
  ///
  /// - Parameter kind: what became of the payments.
  /// - Throws: what stands in the way; an exit status where questions are open.
  func take(_ kind: PaymentAnswerKind) async throws {
    let rows = try AnswerFile.rows(of: file, saying: kind)
    let report = try await options.onCases { cases in
      try await PaymentDesk(cases).take(rows, by: options.acting, isDryRun: options.dryRun)
    }
    try options.output.render(
      Record([
        .value(.number("taken", Text("Recorded", "已登记")), .number(report.taken)),
        .value(.number("known", Text("Known before", "此前已登记")), .number(report.known)),
        .value(.number("questioned", Text("In doubt", "存疑")), .number(report.questions.count)),
        .list(
          key: "questions", head: Text("Questions", "存疑"),
          Listing(
            columns: [
              Column("place", Text("LINE OF THE FILE", "文件行")), Column("list", Text("LIST", "清册")),
              .number("line", Text("LINE", "行号")), Column("case", Text("CASE", "案卷号")),
              Column("month", Text("MONTH", "月份")), .money("amount", Text("YUAN", "金额（元）")),
              Column("doubt", Text("DOUBT", "存疑")),
            ],
            rows: report.questions.map { row, doubt in
              [
                .text(row.place), .text(row.answer.list), .number(row.answer.line), .text(row.answer.caseID),
                .text(row.answer.payMonth), .money(fen: row.answer.amountFen), doubt.cell,
              ]
            })),
      ]))
    if !report.questions.isEmpty {
      throw Problem(
        .problemsFound,
        Text("\(report.questions.count) answers don't fit the lists", "\(report.questions.count) 条回执与清册不符"),
        remedy: Text(
          "Ask the bank, then settle each: anjuan pay questions, anjuan pay settle.",
          "请向银行核实后逐条核定：anjuan pay questions、anjuan pay settle。"))
    }
  }
}
