import ArgumentParser
import CaseLog
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan policy diff`.
struct PolicyDiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "diff", Text("What changes from one pack to another, and who gains or loses how much", "比较两个政策包：参数变化及各户增减"),
      examples: [
        ("anjuan policy diff old.yaml new.yaml", Text("Parameter by parameter", "逐项比较参数")),
        (
          "anjuan policy diff old.yaml new.yaml --households households.jsonl",
          Text("Who of a file of households gains or loses", "按家庭文件测算各户增减")
        ),
        (
          "anjuan policy diff old.yaml new.yaml --over DEMO-HN-2023 --cases --on 2023-12-01",
          Text("County packs, over the province's, for every case of the ledger", "县级政策包叠加于省级之上，测算账本全部案卷")
        ),
      ],
      discussion: Text(
        "With --households or --cases the households whose category or amount changes are listed, and the sums are told. "
          + "Where some can't be assessed, the first is told with its reason, and the exit status is 2. Nothing is recorded.",
        "给出 --households 或 --cases 时，列出类别或金额有变化的家庭及合计。有无法核算的，说明首例及原因，退出码为 2。不写入账本。"))
  }

  @Argument(help: ArgumentHelp(Text("The earlier pack: a file or a name", "原政策包（文件或名称）"), valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp(Text("The later pack", "新政策包"), valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp(Text("A pack that lies under both; may be repeated", "两者共同的下层政策包，可重复"), valueName: "pack"))
  var over: [String] = []

  @Option(
    help: ArgumentHelp(
      Text("Household documents, JSON Lines, or a table, CSV", "家庭文档（JSON Lines）或家庭情况表（CSV）"), valueName: "file"),
    completion: .file())
  var households: String?

  @Flag(help: ArgumentHelp(Text("Every case of the ledger, as it is known now", "账本全部案卷（按目前所知）")))
  var cases = false

  @Option(
    help: ArgumentHelp(
      Text("With --cases: the day of the assessment (default: today)", "与 --cases 合用：核算日期（默认今天）"),
      valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if households != nil, cases {
      throw ValidationError(Text("give --households or --cases", "--households 与 --cases 不能同时给出"))
    }
    if on != nil, !cases { throw ValidationError(Text("--on goes with --cases", "--on 须与 --cases 同用")) }
  }

  func run() throws {
    let modules = BuiltInModules.current
    let (before, after) = (
      try KnownPolicies.pack(named: old, with: modules), try KnownPolicies.pack(named: new, with: modules)
    )
    guard households != nil || cases else {
      let changes = PolicyChange.all(from: before, to: after)
      return try output.render(Listing(columns: Self.columns, rows: changes.map(Self.row)))
    }
    let comparison = try PolicyComparison(
      from: before, to: after, over: try over.map { try KnownPolicies.pack(named: $0, with: modules) },
      steps: modules.steps)
    let effects = try compare(by: comparison)
    if !output.messages.quiet { StandardStreams.current.report(Self.summary(of: effects).current) }
    if let first = effects.firstRefused {
      let name = first.name.escapedForTerminal
      throw Problem(
        .problemsFound, Text("\(effects.refused) can't be assessed", "\(effects.refused) 户无法核算"),
        remedy: Text("The first is household \(name): \(first.reason.english)", "首例为 \(name)：\(first.reason.chinese)"))
    }
  }

  /// Lists the households for which something changes.
  private func compare(by comparison: PolicyComparison) throws -> PolicyEffects {
    var effects = PolicyEffects(comparison)
    var writer = output.writer(Self.effectColumns)
    if let households {
      var source = try HouseholdSource(path: households)
      do { try effects.compare(&source) { try writer.write(Self.row($0)) } } catch let interruption as TableInterruption
      {
        try writer.finish()
        throw interruption.problem(isWritten: true)
      }
    } else {
      let report = output.messages.showProgress()
      try effects.compare(casesOf: try ledger.place.open(), on: on ?? .today, telling: report) {
        try writer.write(Self.row($0))
      }
    }
    try writer.finish()
    return effects
  }

  private static func summary(of effects: PolicyEffects) -> Text {
    let (gained, lost) = (String(yuanOfFen: effects.gaining.fen), String(yuanOfFen: effects.losing.fen))
    let (gaining, losing) = (effects.gaining.households, effects.losing.households)
    return Text(
      "\(gaining) gain \(gained) yuan a month, \(losing) lose \(lost); \(effects.same) are the same, "
        + "\(effects.refused) can't be assessed",
      "\(gaining) 户每月增加 \(gained) 元，\(losing) 户减少 \(lost) 元；\(effects.same) 户不变，\(effects.refused) 户无法核算")
  }

  private static let effectColumns = [
    Column("id", Text("HOUSEHOLD", "家庭")), Column("before", Text("BEFORE", "原类别")),
    .money("amountBefore", Text("AMOUNT", "原金额")), Column("after", Text("AFTER", "新类别")),
    .money("amountAfter", Text("AMOUNT", "新金额")), .money("change", Text("CHANGE", "增减")),
  ]

  private static func row(_ effect: PolicyEffects.Effect) -> Row {
    [
      .text(effect.household), .label(effect.before.rung.title, code: effect.before.rung.rawValue),
      .money(fen: effect.before.fen), .label(effect.after.rung.title, code: effect.after.rung.rawValue),
      .money(fen: effect.after.fen), .money(fen: effect.change),
    ]
  }

  private static let columns = [
    Column("parameter", Text("PARAMETER", "参数")), .number("before", Text("BEFORE", "原值")),
    .number("after", Text("AFTER", "新值")),
    Column("unit", Text("UNIT", "单位")),
  ]

  private static func row(_ change: PolicyChange) -> Row {
    [
      .text(change.key), Cell(change.before?.value, Cell.text), Cell(change.after?.value, Cell.text),
      Cell(change.after?.unit ?? change.before?.unit) { .label($0.text, code: $0.rawValue) },
    ]
  }
}
