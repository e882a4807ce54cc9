import ArgumentParser
import CaseLog
import Casework
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
    do {
      let (before, after) = (try KnownPolicies.pack(named: old), try KnownPolicies.pack(named: new))
      guard households != nil || cases else {
        let changes = PolicyChange.all(from: before, to: after)
        return try output.render(Listing(columns: Self.columns, rows: changes.map(Self.row)))
      }
      let comparison = try PolicyComparison(
        from: before, to: after, over: try over.map { try KnownPolicies.pack(named: $0) },
        steps: BuiltInModules.steps)
      var effects = PolicyEffects(comparison)
      var writer = output.writer(PolicyEffects.columns)
      if let households {
        try compare(file: households, &effects, &writer)
      } else {
        try compareCases(&effects, &writer)
      }
      try writer.finish()
      if !output.messages.quiet { StandardStreams.current.report(effects.summary.current) }
      if let failure = effects.failure { throw failure }
    } catch let fault as PolicyFault {
      throw AssessmentFault.policy(fault).commandFailure
    }
  }

  private func compare(file: String, _ effects: inout PolicyEffects, _ writer: inout ListingWriter) throws {
    var source = try HouseholdSource(path: file)
    var number = 0
    while true {
      let chunk: [HouseholdInput]
      do { chunk = try source.chunk() } catch let interruption as TableInterruption {
        try writer.finish()
        throw interruption.failure(isWritten: true)
      }
      if chunk.isEmpty { return }
      for input in chunk {
        number += 1
        var row: Row?
        do throws(HouseholdFault) {
          row = try effects.row(of: try input.read())
        } catch {
          effects.refuse(error.id ?? "\(number)", error.text)
        }
        if let row { try writer.write(row) }
      }
    }
  }

  private func compareCases(_ effects: inout PolicyEffects, _ writer: inout ListingWriter) throws {
    let open = try ledger.open()
    var ids: [String] = []
    try open.forEachRow(of: TimelineProjection.self, knownAt: nil, output.messages) { caseID, row in
      if row.phase.isEnrolled { ids.append(caseID) }
    }
    for id in ids {
      let facts = CaseFacts(id, corrected: try CaseReader(try open.log.snapshot()).history(ofCase: id).entries)
      if let row = row(of: facts, &effects) { try writer.write(row) }
    }
  }

  private func row(of facts: CaseFacts, _ effects: inout PolicyEffects) -> Row? {
    let document: HouseholdDocument
    do throws(AssessmentFault) {
      document = try facts.document(on: on ?? .today)
    } catch {
      effects.refuse(facts.caseID, error.text)
      return nil
    }
    do throws(HouseholdFault) {
      return try effects.row(of: document)
    } catch {
      effects.refuse(facts.caseID, error.text)
      return nil
    }
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
