import ArgumentParser
import CaseEvents
import Rolls
import Wording

/// The command `anjuan projection list`.
struct ProjectionListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("list", Text("The projections that there are", "列出全部投影"))
  }

  @OptionGroup var output: OutputOptions

  func run() throws {
    let rows = Views.projections.map { projection -> Row in
      [
        .text(projection.name), .number(projection.version), .number(projection.types.count),
        .label(projection.title, code: projection.title.english),
      ]
    }
    try output.render(
      Listing(
        columns: [
          Column("name", Text("NAME", "名称")), .number("version", Text("VERSION", "版本")),
          .number("types", Text("EVENT TYPES", "事件类型数")), Column("keeps", Text("KEEPS", "内容")),
        ], rows: rows))
  }
}
