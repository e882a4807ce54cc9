import ArgumentParser
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan policy show`.
struct PolicyShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show", Text("Every parameter with its unit, its source, and the pack that says it", "列出参数、单位、依据与所属政策包"),
      examples: [
        ("anjuan policy show DEMO-HN-2023", Text("What one pack says", "一个政策包的内容")),
        (
          "anjuan policy show --county 431027 --on 2023-09-01",
          Text("What holds in a county on a day, of all packs that come with the program", "某县某日适用的参数（取全部随附政策包）")
        ),
        ("anjuan policy show --published --county 431026", Text("What the ledger's own packs come to", "按账本已发布的政策包")),
      ])
  }

  @Argument(
    help: ArgumentHelp(
      Text("YAML files, or packs that come with the program (default: all of these)", "YAML 文件或随附政策包名称（默认全部随附）"),
      valueName: "pack"))
  var packs: [String] = []

  @Option(
    help: ArgumentHelp(Text("What holds in this place, the packs laid over each other", "此地适用的合并参数"), valueName: "code")
  )
  var county: String?

  @Option(help: ArgumentHelp(Text("On which day (default: today)", "日期（默认今天）"), valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Flag(help: ArgumentHelp(Text("The packs that the ledger has published", "账本已发布的政策包")))
  var published = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if published, !packs.isEmpty { throw ValidationError(Text("give packs or --published", "政策包与 --published 不能同时给出")) }
    if on != nil, county == nil { throw ValidationError(Text("--on goes with --county", "--on 须与 --county 同用")) }
    if let county, Scope([county]) == nil {
      throw ValidationError(Text("--county takes an administrative code", "--county 须为行政区划代码"))
    }
  }

  func run() throws {
    try output.render(Listing(columns: Self.columns, rows: try entries().map(Self.row)))
  }

  private func entries() throws -> [PolicyEntry] {
    guard let county else {
      let packs = published ? try library().packs : try KnownPolicies.packs(named: packs, with: .current)
      return try PolicyPack.ordered(packs).flatMap(\.entries)
    }
    let parameters = try library().parameters(for: county, on: on ?? .today)
    if !output.messages.quiet, output.format == .table {
      StandardStreams.current.report("\(parameters.pack) \(parameters.digest)")
    }
    return parameters.entries
  }

  private func library() throws -> PolicyLibrary {
    if published { return try KnownPolicies.library(of: try ledger.place.openLog(.readOnly), with: .current) }
    return try KnownPolicies.library(named: packs, with: .current)
  }

  private static let columns = [
    Column("parameter", Text("PARAMETER", "参数")), .number("value", Text("VALUE", "值")),
    Column("unit", Text("UNIT", "单位")),
    Column("pack", Text("PACK", "政策包")), Column("status", Text("STATUS", "性质")), Column("source", Text("SOURCE", "依据")),
    Column("article", Text("ARTICLE", "条款")),
  ]

  private static func row(_ entry: PolicyEntry) -> Row {
    [
      .text(entry.key), .text(entry.value), Cell(entry.unit) { .label($0.text, code: $0.rawValue) }, .text(entry.pack),
      Cell(entry.provenance.status) { status in
        switch status {
        case .official: .label(Text("official", "正式"), code: "official")
        case .illustrative: .label(Text("illustrative", "示例"), code: "illustrative")
        }
      },
      Cell(entry.provenance.source, Cell.text), Cell(entry.provenance.article, Cell.text),
    ]
  }
}
