import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan pay prepare`.
struct PayPrepareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "prepare", Text("Prepare a month's payment list from what was decided", "按已作决定造册"),
      examples: [
        (
          "anjuan pay prepare --month 2026-12 --actor staff/431026-1 --office 431026000000",
          Text("Every case of the county that no approved list pays yet", "全县尚未列入已审批清册的案件")
        ),
        (
          "anjuan pay prepare --month 2026-12 --area 431026101 --dry-run --actor staff/431026-1 --office 431026000000",
          Text("What a township's list would be", "某乡镇清册试算")
        ),
      ],
      discussion: Text(
        "Amounts are what each case is due for the month by the decisions recorded so far, and are never typed; months that "
          + "were found underpaid are made good as arrears. A list too long for one event is recorded in parts, all of them "
          + "or none, under one total and one digest.",
        "金额为截至此时各案该月应发数，不得手填；已认定少发的月份按补发办理。清册过长时分册写入，全部写入或全部不写入，合计与摘要各一。"))
  }

  @Option(help: ArgumentHelp(Text("The month that it pays", "发放月份"), valueName: "yyyy-mm"))
  var month: Month

  @Option(
    help: ArgumentHelp(
      Text("Cases of offices whose code begins so (default: those of the acting office)", "单位代码以此开头的案件（默认本单位）"),
      valueName: "code"))
  var area: String?

  @Option(
    name: .customLong("list"),
    help: ArgumentHelp(
      Text("The list's identifier (default: area, month, number)", "清册标识（默认：区划-月份-序号）"), valueName: "list"))
  var list: SubjectID?

  @OptionGroup var options: ActingOptions

  func run() async throws {
    let prepared = try await options.onCases { cases in
      try await PaymentDesk(cases).prepare(
        PaymentDesk.Wish(month: month, area: area, list: list?.text), by: options.acting, isDryRun: options.dryRun)
    }
    try options.output.render(
      Record([
        .value(Column("list", Text("List", "清册")), .text(prepared.id)),
        .value(Column("month", Text("Month", "月份")), .month(month)),
        .value(.number("lines", Text("Lines", "笔数")), .number(prepared.lines)),
        .value(.money("total", Text("Total, yuan", "合计（元）")), .money(fen: prepared.totalFen)),
        .value(Column("linesSha256", Text("Digest", "摘要")), .text(prepared.linesSha256)),
        .value(.number("parts", Text("Parts", "分册数")), .number(prepared.parts)),
        .value(
          .number("position", Text("Recorded from", "起始位置")),
          Cell(prepared.receipt) { .number($0.first.rawValue) }),
      ]))
  }
}
