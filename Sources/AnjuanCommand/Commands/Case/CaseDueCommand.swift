import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan case due`.
struct CaseDueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "due", Text("What was due to a case month by month, what it was paid, and the difference", "逐月应发、实发与差额"),
      examples: [
        ("anjuan case due 431026-2023-000017", Text("Every month that is settled", "全部已结月份")),
        (
          "anjuan case due 431026-2023-000017 --known-at 2023-06-30 --from 2023-04 --csv",
          Text("From April on, as it was known at the end of June", "按六月底所知，自四月起")
        ),
      ],
      discussion: Text(
        "A difference above 0 was paid too little, one below 0 too much. A month counts once it was paid, a later one was, "
          + "or it is over by the day named: that of the last payment to anybody that the ledger knew of, or else of the "
          + "case's last event; none counts after the one in which support ended. What decides a month stands beside it, "
          + "and, where the decision reaches back to something learnt late, that fact's position. The sums are over all "
          + "months, whichever are listed.",
        "差额大于 0 为少发，小于 0 为多发。某月已发放、其后月份已发放，或截至所列日期该月已过，即计入；所列日期为账本当时所知最近一次发放之日，"
          + "未有发放的为本案末条事件之日；退出后的月份不计。每月列明依据的事件；决定追溯到迟报事实的，同时列明该事实的位置。合计按全部月份计算，不受所列月份影响。"))
  }

  @Argument(help: ArgumentHelp(Text("The case", "案卷号"), valueName: "case")) var caseID: String

  @Option(
    help: ArgumentHelp(
      Text("As the ledger knew it at this moment (default: now)", "按账本当时所知（默认现在）"), valueName: "instant"))
  var knownAt: Instant?

  @Option(help: ArgumentHelp(Text("From this month on", "起始月份"), valueName: "yyyy-mm"))
  var from: Month?

  @Option(help: ArgumentHelp(Text("Up to this month", "截止月份"), valueName: "yyyy-mm"))
  var to: Month?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let from, let to, to < from {
      throw ValidationError(Text("--to is before --from", "--to 早于 --from"))
    }
  }

  func run() throws {
    let account = try CaseAccount(of: caseID, in: try ledger.place.openLog(.readOnly), knownAt: knownAt, through: to)
    if output.format == .csv {
      try output.render(listing(of: account))
    } else {
      try output.render(record(of: account))
    }
  }

  private func record(of account: CaseAccount) -> Record {
    let (months, totals, found) = (account.months, account.totals, account.found)
    return Record([
      .value(Column("case", Text("Case", "案卷号")), .text(caseID)),
      .value(Column("on", Text("Months over by", "月份截至")), .date(account.day)),
      .value(.money("arrears", Text("Paid too little, yuan", "少发（元）")), .money(fen: months.arrears.fen)),
      .value(.money("underpaidFound", Text("  found so far", "　已认定")), .money(fen: found.underpaidFen)),
      .value(.money("arrearsPaid", Text("  paid since", "　已补发")), .money(fen: totals.arrearsPaidFen)),
      .value(
        .money("arrearsOutstanding", Text("  still to pay", "　尚应补发")), .money(fen: months.arrears.outstandingFen)),
      .value(.money("overpaid", Text("Paid too much, yuan", "多发（元）")), .money(fen: months.overpayment.fen)),
      .value(.money("overpaidFound", Text("  found so far", "　已认定")), .money(fen: found.overpaidFen)),
      .value(.money("recovered", Text("  received since", "　已收回")), .money(fen: totals.recoveredFen)),
      .value(.money("waived", Text("  waived", "　免予追回")), .money(fen: totals.waivedFen)),
      .value(
        .money("overpaidOutstanding", Text("  still open", "　尚未结清")), .money(fen: months.overpayment.outstandingFen)),
      .value(
        Column("creditedAgain", Text("Lines credited more than once", "重复到账明细")),
        Cell(account.creditedAgain) { .text($0) }),
      .value(
        Column("inDoubt", Text("Answers of the bank in doubt", "存疑回执")),
        .list(account.payments.questions.map { "#\($0)" })),
      .list(key: "months", head: Text("Months", "月份"), listing(of: account)),
    ])
  }

  private func listing(of account: CaseAccount) -> Listing {
    Listing(
      columns: [
        Column("month", Text("MONTH", "月份")), .money("due", Text("DUE", "应发（元）")),
        .money("paid", Text("PAID", "实发（元）")), .money("difference", Text("DIFFERENCE", "差额（元）")),
        Column("why", Text("WHY", "依据")), Column("reason", Text("REASON", "事由")),
        .number("position", Text("POSITION", "位置")), .number("fact", Text("FACT", "所据事实")),
      ],
      rows: account.months.lines.filter { line in
        from.map { $0 <= line.month } ?? true && to.map { line.month <= $0 } ?? true
      }.map { line in
        [
          .month(line.month), .money(fen: line.dueFen), .money(fen: line.paidFen), .money(fen: line.differenceFen),
          Cell(line.reason) { .label($0.type.title, code: $0.type.title.english) },
          Cell(line.reason.flatMap { $0.code.isEmpty ? nil : $0.code }, Cell.text),
          Cell(line.reason) { .number($0.position.rawValue) },
          Cell(line.reason?.fact) { .number($0.rawValue) },
        ]
      })
  }
}

extension CaseAccount {
  /// The lines that were credited more than once, as list and line; nil where there are none.
  fileprivate var creditedAgain: String? {
    let lines = payments.creditedAgain.map { "\($0.list) \($0.line)" }
    return lines.isEmpty ? nil : lines.joined(separator: ", ")
  }
}
