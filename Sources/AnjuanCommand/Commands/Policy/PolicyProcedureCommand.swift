import ArgumentParser
import CaseLog
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan policy procedure`.
struct PolicyProcedureCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "procedure", Text("Every parameter of the procedure: what holds, and who says it", "程序参数：适用值与出处"),
      examples: [
        ("anjuan policy procedure", Text("What a pack may say, and the national values", "可规定的参数与全国统一值")),
        (
          "anjuan policy procedure --office 431026101000 --on 2023-09-01",
          Text("What holds for an office on a day, by the ledger's packs", "某单位某日适用的程序（按账本已发布的政策包）")
        ),
      ],
      discussion: Text(
        "An act goes by the rules of its own day, as known when it is recorded; a term by those of its first day. "
          + "Without --office no ledger is read.",
        "办理事项适用其当日、记录时所知的规则；期限适用起算日的规则。未给出 --office 的，不读取账本。"))
  }

  @Option(help: ArgumentHelp(Text("The office (twelve digits)", "单位（12 位区划代码）"), valueName: "code"))
  var office: Office?

  @Option(help: ArgumentHelp(Text("On which day (default: today)", "日期（默认今天）"), valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Option(
    help: ArgumentHelp(
      Text("As it was known at this moment (default: now)", "按该时刻所知（默认现在）"), valueName: "time"))
  var knownAt: Instant?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if office == nil, on != nil || knownAt != nil {
      throw ValidationError(Text("--on and --known-at go with --office", "--on、--known-at 须与 --office 同用"))
    }
  }

  func run() throws {
    try output.render(Listing(columns: Self.columns, rows: try rules().parameters.map(Self.row)))
  }

  private func rules() throws -> CaseRules {
    guard let office else { return .national }
    let procedure = try CaseReader(try ledger.place.openLog(.readOnly).snapshot()).procedure(of: office)
    let rules = procedure.rules(on: on ?? .today, knownAt: knownAt)
    if let unread = rules.unread { throw unread }
    return rules
  }

  private static let columns = [
    Column("parameter", Text("PARAMETER", "参数")), .number("value", Text("VALUE", "值")),
    Column("unit", Text("UNIT", "单位")), Column("title", Text("WHAT IT SAYS", "含义")),
    Column("pack", Text("PACK", "政策包")), Column("status", Text("STATUS", "性质")),
    Column("source", Text("SOURCE", "依据")), Column("article", Text("ARTICLE", "条款")),
    Column("range", Text("WHAT IT MAY BE", "取值范围")),
  ]

  private static func row(_ parameter: ResolvedParameter) -> Row {
    let declaration = parameter.declaration
    return [
      .text(declaration.key), .text(parameter.value),
      Cell(declaration.unit) { .label($0.text, code: $0.rawValue) },
      .label(declaration.title, code: declaration.title.english),
      parameter.pack.map(Cell.text) ?? .label(Text("national", "全国统一"), code: "national"),
      Cell(parameter.status) { status in
        switch status {
        case .official: .label(Text("official", "正式"), code: "official")
        case .illustrative: .label(Text("illustrative", "示例"), code: "illustrative")
        }
      },
      Cell(parameter.source) { .label($0, code: $0.english) }, Cell(parameter.article, Cell.text),
      .label(declaration.allowed, code: declaration.allowed.english),
    ]
  }
}
