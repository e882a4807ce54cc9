import ArgumentParser
import Casework
import Desk
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan pay show`.
struct PayShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show", Text("Payments by month, or of one case or month line by line", "按月汇总发放，或列出某案、某月明细"),
      examples: [
        ("anjuan pay show", Text("Every month with its totals by state", "各月按状态汇总")),
        ("anjuan pay show --month 2023-06 --csv", Text("The lines of a month", "某月明细")),
        ("anjuan pay show --list 431026-2026-12-1 --csv", Text("The lines of a list, for the bank", "某清册明细，供代理银行使用")),
      ],
      discussion: Text(
        "CREDITED counts how often the bank credited a line of a list, for whichever months and cases, and it didn't come "
          + "back: more than once is for somebody to look at.",
        "“到账次数”为该清册该行到账而未退回的次数（不论月份与案件），大于 1 的须由人员核对。"))
  }

  @Option(help: ArgumentHelp(Text("The lines of this month", "列出该月明细"), valueName: "yyyy-mm"))
  var month: Month?

  @Option(name: .customLong("case"), help: ArgumentHelp(Text("The lines of this case", "列出该案明细"), valueName: "case"))
  var caseID: String?

  @Option(name: .customLong("list"), help: ArgumentHelp(Text("The lines of this list", "列出该清册明细"), valueName: "list"))
  var list: SubjectID?

  @Option(
    help: ArgumentHelp(
      Text("As the ledger knew it at this moment (default: now)", "按账本当时所知（默认现在）"), valueName: "instant"))
  var knownAt: Instant?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if list != nil, month != nil || caseID != nil || knownAt != nil {
      throw ValidationError(Text("--list stands alone", "--list 不能与其他条件同用"))
    }
  }

  func run() throws {
    if let list { return try showList(list.text) }
    let register = try PaymentRegister(
      of: ledger.place.open(), knownAt: knownAt, month: month, telling: output.messages.showProgress())
    if month != nil || caseID != nil { try showLines(register) } else { try showMonths(register) }
  }

  private func showList(_ id: String) throws {
    let place = ledger.place
    let list = try PaymentDesk(place.caseLog(try place.openLog(.readOnly))).list(id)
    var writer = output.writer([
      Column("list", Text("LIST", "清册")), .number("line", Text("LINE", "行号")), Column("case", Text("CASE", "案卷号")),
      Column("month", Text("MONTH", "月份")), Column("account", Text("ACCOUNT", "账户代号")),
      .money("amount", Text("YUAN", "金额（元）")), Column("state", Text("STATE", "状态")),
      .number("attempts", Text("ATTEMPTS", "发放次数")),
    ])
    for line in list.lines {
      try writer.write([
        .text(id), .number(line.line), .text(line.caseID), Cell(list.payMonth, Cell.month), .text(line.account),
        .money(fen: line.amountFen), line.state(on: list.stage).cell, .number(line.attempt),
      ])
    }
    try writer.finish()
  }

  private func showLines(_ register: PaymentRegister) throws {
    var writer = output.writer([
      Column("month", Text("MONTH", "月份")), Column("case", Text("CASE", "案卷号")),
      .money("amount", Text("YUAN", "金额（元）")),
      Column("state", Text("STATE", "状态")), Column("answeredOn", Text("ON", "日期")),
      .number("attempts", Text("ATTEMPTS", "发放次数")), Column("list", Text("LIST", "清册")),
      .number("line", Text("LINE", "行号")), .number("credits", Text("CREDITED", "到账次数")),
      Column("elsewhere", Text("DECIDED ELSEWHERE", "他处决定")),
    ])
    try register.forEachLine { line in
      guard caseID.map({ $0 == line.caseID }) ?? true else { return }
      try writer.write([
        .text(line.month), .text(line.caseID), .money(fen: line.row.amount), line.state.cell,
        Cell(line.row.answeredOn, Cell.date), .number(line.row.attempts), .text(line.list), .number(line.line),
        .number(line.credits), .flag(line.isElsewhere),
      ])
    }
    try writer.finish()
  }

  private func showMonths(_ register: PaymentRegister) throws {
    var totals: [String: [PaymentState: (count: Int, amount: Int64, elsewhere: Int)]] = [:]
    try register.forEachLine { line in
      var total = totals[line.month, default: [:]][line.state] ?? (0, 0, 0)
      total.count += 1
      if line.isElsewhere { total.elsewhere += 1 }
      let sum = total.amount.addingReportingOverflow(line.row.amount)
      total.amount = sum.overflow ? .max : sum.partialValue
      totals[line.month, default: [:]][line.state] = total
    }
    let sum = totals.values.joined().reduce(into: (count: 0, amount: Int64(0), elsewhere: 0)) { sum, total in
      sum.count += total.value.count
      sum.elsewhere += total.value.elsewhere
      let amount = sum.amount.addingReportingOverflow(total.value.amount)
      sum.amount = amount.overflow ? .max : amount.partialValue
    }
    let rows = totals.sorted { $0.key < $1.key }.flatMap { month, states in
      PaymentState.allCases.compactMap { state in
        states[state].map {
          [.text(month), state.cell, .number($0.count), .money(fen: $0.amount), .number($0.elsewhere)] as Row
        }
      }
    }
    try output.render(
      Listing(
        columns: [
          Column("month", Text("MONTH", "月份")), Column("state", Text("STATE", "状态")),
          .number("payments", Text("PAYMENTS", "笔数")), .money("amount", Text("YUAN", "金额（元）")),
          .number("elsewhere", Text("DECIDED ELSEWHERE", "他处决定笔数")),
        ], rows: rows,
        footer: [.empty, .empty, .number(sum.count), .money(fen: sum.amount), .number(sum.elsewhere)]))
  }
}

extension PaymentLineState {
  /// Where the payment stands.
  fileprivate func state(on stage: PaymentStage) -> PaymentState {
    switch status {
    case .credited: .credited
    case .returned: .returned
    case .pending:
      switch stage {
      case .none, .prepared: .listed
      case .approved: .approved
      case .funded: .funded
      case .instructed: attempt > 1 ? .reissued : .instructed
      }
    }
  }
}
