import ArgumentParser
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan projection status`.
struct ProjectionStatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "status", Text("How far each projection has come", "各投影的进度"),
      discussion: Text(
        "Exit status 2 where one is more than --behind events behind.", "若有投影落后超过 --behind 条事件，退出码为 2。"))
  }

  @Option(help: ArgumentHelp(Text("How many events behind is too many", "允许落后的事件数"), valueName: "events"))
  var behind: UInt64?

  @OptionGroup var selection: ProjectionSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let open = try ledger.open()
    let last = try open.log.snapshot().last.rawValue
    var isBehind = false
    var rows: [Row] = []
    for projection in try selection.projections {
      let coverage = try open.views.coverage(of: projection)
      let lag = last - min(last, coverage.through.rawValue)
      if let behind, lag > behind { isBehind = true }
      rows.append([
        .text(projection.name), .number(Int64(clamping: coverage.through.rawValue)), .number(Int64(clamping: lag)),
        .number(coverage.rows), .text(coverage.digest.description),
      ])
    }
    try output.render(
      Listing(
        columns: [
          Column("name", Text("NAME", "名称")), .number("position", Text("COVERS 1 …", "已覆盖至")),
          .number("lag", Text("BEHIND", "落后")), .number("rows", Text("ROWS", "行数")),
          Column("digest", Text("DIGEST", "摘要")),
        ], rows: rows))
    if isBehind { throw ExitCode(ExitStatus.checkFoundProblems.rawValue) }
  }
}
