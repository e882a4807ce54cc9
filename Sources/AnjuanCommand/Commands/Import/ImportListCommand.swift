import ArgumentParser
import CaseLog
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan import list`.
struct ImportListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list", Text("Which events were decided elsewhere, and whether two persons have adopted them", "他处决定的事件范围及是否已采认"))
  }

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let provenance = try CaseReader(try ledger.place.openLog(.readOnly).snapshot()).provenance()
    let rows = provenance.imports.map { imported -> Row in
      [
        .number(imported.range.lowerBound), .number(imported.range.upperBound),
        .number(imported.range.upperBound - imported.range.lowerBound + 1), Cell(imported.source) { .text($0) },
        Cell(imported.end) { .number($0.rawValue) }, .flag(provenance.adopted.covers(imported.range)),
      ]
    }
    try output.render(
      Listing(
        columns: [
          .number("from", Text("FROM", "起")), .number("to", Text("TO", "止")),
          .number("events", Text("EVENTS", "事件数")), Column("source", Text("SOURCE", "来源")),
          .number("ended", Text("ENDED AT", "结束于")), Column("adopted", Text("ADOPTED", "已采认")),
        ], rows: rows))
  }
}
