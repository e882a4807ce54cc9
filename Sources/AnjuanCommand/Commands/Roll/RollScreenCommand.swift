import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan roll screen`.
struct RollScreenCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "screen", Text("Who may be enrolled alone, and who no longer fits", "筛查疑似符合与疑似不再符合单人保的人员"),
      examples: [
        ("anjuan roll screen --county 431026", Text("One county today", "一县今日")),
        (
          "anjuan roll screen --on 2023-09-01 --csv",
          Text("Who will have turned 16 or left by the first of September", "预看至 9 月 1 日的情况")
        ),
        ("anjuan roll screen --propose", Text("Schedule a review for each finding", "逐条安排复核")),
      ],
      discussion: Text(
        "Members of marginal families who fit a single-person group of the policy in force and are in no basic category; "
          + "people enrolled alone who fit none any more; and families of whom too little is known. People are named by "
          + "identifier only. Nothing is enrolled or stopped: with --propose a review is scheduled, once, and a named "
          + "person decides.",
        "列出低保边缘家庭中符合现行政策单人保对象类别且未享受低保、特困或单人保的成员，已纳入单人保但不再符合任何类别的人员，以及事实不足的家庭。"
          + "人员只以标识列出。筛查不纳入也不停发：加 --propose 则逐条安排一次复核，由经办人员作出决定。"))
  }

  @Option(help: ArgumentHelp(Text("Only this county (six digits)", "只列此县（六位代码）"), valueName: "code"))
  var county: String?

  @Option(
    help: ArgumentHelp(
      Text("The day for ages and policy; it may lie ahead (default: today)", "计算年龄与适用政策的日期，可在将来（默认今天）"),
      valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Flag(help: ArgumentHelp(Text("Schedule a review for each finding, unless one stands", "逐条安排复核（已有者除外）")))
  var propose = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let county, county.utf8.count != 6 || !county.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      throw ValidationError(Text("--county takes 6 digits", "--county 须为 6 位数字"))
    }
    if propose, let on, on > .today {
      throw ValidationError(Text("--propose can't be dated ahead", "--propose 的日期不能在将来"))
    }
  }

  func run() async throws {
    let place = keys.place(of: ledger)
    let log = try place.openLog(propose ? .readWrite : .readOnly)
    let open = try place.open(sharing: log)
    try open.requireInScope(county)
    let library = try KnownPolicies.library(of: log, with: .current)
    var writer = output.writer(Self.columns)
    try await place.reporting {
      try await ScreeningDesk(open, place.caseLog(log), by: library).screen(
        county: county, on: on ?? .today, schedules: propose, telling: output.messages.showProgress()
      ) { try writer.write(Self.row(of: $0)) }
      try writer.finish()
    }
  }

  private static let columns = [
    Column("case", Text("CASE", "案卷号")), Column("county", Text("COUNTY", "县")),
    Column("person", Text("PERSON", "人员")), Column("finding", Text("FINDING", "筛查结果")),
    Column("group", Text("GROUP", "对象类别")), Column("reason", Text("REASON", "理由")),
    .money("perCapita", Text("A HEAD", "人均月收入（元）")), .money("ceiling", Text("CEILING", "上限（元）")),
    .money("amount", Text("YUAN A MONTH", "月金额（元）")), .number("review", Text("REVIEW AT", "复核位置")),
  ]

  private static func row(of answer: ScreeningDesk.Answer) -> Row {
    let (finding, county) = (answer.finding, String(answer.office.prefix(6)))
    func money(_ value: Exact?) -> Cell { Cell(value?.rounded) { .money(fen: $0) } }
    return [
      .text(finding.caseID), .label(Place.county(county), code: county), Cell(finding.person, Cell.text),
      .label(finding.kind.title, code: finding.kind.rawValue),
      Cell(finding.group) { .label($0.title, code: $0.name) }, .label(finding.reason.text, code: finding.reason.code),
      money(finding.perCapita), money(finding.ceiling), money(finding.amount),
      Cell(answer.review) { .number($0.rawValue) },
    ]
  }
}

extension ScreeningFinding.Kind {
  /// The finding for people.
  var title: Text {
    switch self {
    case .mayEnrol: Text("may be enrolled alone", "疑似符合单人保")
    case .noLongerFits: Text("no longer fits", "疑似不再符合")
    case .unclear: Text("too little known", "事实不足")
    }
  }
}
