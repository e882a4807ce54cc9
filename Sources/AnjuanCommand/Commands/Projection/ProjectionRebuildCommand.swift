import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan projection rebuild`.
struct ProjectionRebuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "rebuild", Text("Build projections from the first event on, then swap them in", "从第一条事件重建投影并替换"),
      discussion: Text(
        "The old rows answer until the new ones are complete.", "新投影完成之前，查询仍由旧投影回答。"))
  }

  @OptionGroup var selection: ProjectionSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let open = try ledger.place.open()
    var rows: [Row] = []
    for projection in try selection.projections {
      rows.append(try rebuild(projection, of: open))
    }
    try output.render(
      Listing(
        columns: [
          Column("name", Text("NAME", "名称")), .number("position", Text("COVERS 1 …", "已覆盖至")),
          .number("rows", Text("ROWS", "行数")), Column("digest", Text("DIGEST", "摘要")),
        ], rows: rows))
  }

  private func rebuild<P: Projection>(_ projection: P.Type, of open: Ledger) throws -> Row {
    let total = Int(clamping: try open.log.snapshot().last.rawValue)
    let meter = output.messages.progress(
      Text("Rebuilding \(P.name)", "正在重建投影 \(P.name)"), unit: Text("events", "条事件"), total: total)
    defer { meter.finish() }
    let coverage = try open.views.rebuild(P.self) { reached, _ in meter.update(to: Int(clamping: reached.rawValue)) }
    return [
      .text(P.name), .number(Int64(clamping: coverage.through.rawValue)), .number(coverage.rows),
      .text(coverage.digest.description),
    ]
  }
}
