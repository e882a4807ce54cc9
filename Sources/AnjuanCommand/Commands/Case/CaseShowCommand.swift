import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan case show`.
struct CaseShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show", Text("A case as it is, or was on a day, or was known at a moment", "案卷现状，或某日、某时所知的情况"),
      examples: [
        (
          "anjuan case show 431026-2023-000017 --as-of 2023-06-30 --known-at 2023-06-30",
          Text("The end of June as it was known then", "六月底的情况，按当时所知")
        )
      ])
  }

  @Argument(help: ArgumentHelp(Text("The case", "案卷号"), valueName: "case")) var caseID: String
  @OptionGroup var time: TimeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let day = time.day
    let file = try CaseFile(
      caseID, in: try ledger.place.openLog(.readOnly), asOf: time.asOf, knownAt: time.knownAt, on: day)
    try output.render(record(of: file, on: day))
  }

  private func record(of file: CaseFile, on day: CivilDate) -> Record {
    let (state, standing, entries) = (file.state, file.standing, file.entries)
    let fields: [Record.Field] = [
      .value(Column("case", Text("Case", "案卷号")), .text(caseID)),
      .value(Column("asOf", Text("As of", "截至")), .date(day)),
      .value(Column("phase", Text("Phase", "阶段")), .label(state.phase.title, code: state.phase.code)),
      .value(Column("office", Text("Office", "受理机构")), Cell(state.application) { .text($0.office.description) }),
      .value(Column("submittedOn", Text("Applied on", "申请日")), Cell(state.application) { .date($0.submittedOn) }),
      .value(.number("persons", Text("Members counted", "计入人数")), .number(state.countedSize)),
      .value(
        .money("declaredIncome", Text("Income declared, yuan", "申报收入（元）")), Cell(file.declaredIncome, Cell.money)),
      .value(
        .money("assessed", Text("Last assessed at, yuan", "最近核算（元）")),
        Cell(state.assessment) { .money(fen: $0.amountFen) }),
      .value(Column("category", Text("On the roll as", "在册类别")), Cell(standing) { $0.category.cell }),
      .value(.money("amount", Text("Yuan a month", "月金额（元）")), Cell(standing) { .money(fen: $0.amount) }),
      .value(Column("since", Text("On the roll since", "在册起始")), Cell(standing) { .date($0.since) }),
      .value(Column("nextReview", Text("Next review", "下次复核")), Cell(state.nextReviewOn, Cell.date)),
      .value(Column("gradualExitEnd", Text("Gradual exit to", "渐退至")), Cell(standing?.gradualExitEnd, Cell.month)),
      .value(.money("overpaid", Text("Found overpaid, yuan", "认定多发（元）")), .money(fen: state.balance.overpaidFen)),
      .value(Column("suspended", Text("Suspended", "暂停发放")), .flag(standing?.isSuspended ?? false)),
      .value(Column("disputed", Text("In dispute", "有争议")), .flag(state.isDisputed)),
      .value(.number("events", Text("Events", "事件数")), .number(entries.count)),
      .value(
        .number("elsewhere", Text("Decided elsewhere", "他处决定事件数")),
        .number(entries.count { file.provenance.isElsewhere($0.position) })),
      .value(
        .number("enteredLate", Text("Events entered late", "补录事件数")), .number(file.lateEntries.count)),
      .value(.number("mostDaysLate", Text("Days late at most", "最长补录天数")), Cell(file.mostDaysLate) { .number($0) }),
      .value(
        .number("lastPosition", Text("Last position", "末尾位置")), Cell(entries.last) { .number($0.position.rawValue) }),
    ]
    return Record(fields + [deadlines(of: file, on: day), defects(of: state)].compactMap(\.self))
  }

  /// The events that corrections have shown to be wrong, where there are any.
  private func defects(of state: CaseState) -> Record.Field? {
    guard !state.defects.isEmpty, output.format != .csv else { return nil }
    let rows = state.defects.map { defect -> Row in
      let title = defect.guard?.title ?? Text(defect.guardCode, defect.guardCode)
      return [
        .number(defect.target.rawValue), .label(title, code: defect.guardCode),
        Cell(defect.cause) { .number($0.rawValue) }, .number(defect.position.rawValue),
      ]
    }
    return .list(
      key: "defects", head: Text("Would not have been taken, as corrections show", "更正表明不应办理的记录"),
      Listing(
        columns: [
          .number("event", Text("EVENT", "记录")), Column("guard", Text("BECAUSE", "理由")),
          .number("correction", Text("CORRECTION", "更正")), .number("found", Text("FOUND AT", "载于")),
        ], rows: rows))
  }

  /// The deadlines that the case has, where it has any.
  private func deadlines(of file: CaseFile, on day: CivilDate) -> Record.Field? {
    guard output.format != .csv else { return nil }
    let deadlines = file.deadlines(on: day)
    guard !deadlines.isEmpty else { return nil }
    let rows = deadlines.map { deadline, enteredOn -> Row in
      [
        .label(deadline.rule.title, code: deadline.rule.code), .date(deadline.dueOn),
        Cell(deadline.metOn, Cell.date), Cell(enteredOn, Cell.date), .flag(deadline.isOverdue),
        .flag(deadline.isProvisional),
      ]
    }
    return .list(
      key: "deadlines", head: Text("Deadlines", "时限"),
      Listing(
        columns: [
          Column("what", Text("WHAT", "事项")), Column("dueOn", Text("DUE", "期限")),
          Column("metOn", Text("MET", "完成")), Column("enteredOn", Text("ENTERED", "录入")),
          Column("overdue", Text("OVERDUE", "逾期")),
          Column("provisional", Text("PROVISIONAL", "暂定")),
        ], rows: rows))
  }
}
