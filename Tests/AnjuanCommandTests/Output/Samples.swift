import EventEnvelope
import Wording

@testable import AnjuanCommand

enum Samples {
  static let listing = Listing(
    columns: [
      Column("case", Text("CASE", "案卷")), .number("persons", Text("PERSONS", "人数")),
      .money("grant", Text("GRANT", "月补差")), Column("state", Text("STATE", "状态")),
    ],
    rows: [
      [.text("张三"), .number(2), .money(fen: 91_667), .label(Text("open", "在办"), code: "open")],
      Row([.text("a\r\nb"), .number(12), .money(fen: -5), .empty], startsGroup: true),
    ],
    footer: [.empty, .number(14), .money(fen: 91_662)])

  static let record = Record([
    .value(Column("id", Text("Case", "案卷号")), .text("431026-2023-000017")),
    .value(.money("grant", Text("Grant", "补差")), .money(fen: 91_667)),
    .value(Column("closedOn", Text("Closed", "结案")), .empty),
    .list(
      key: "persons", head: Text("Persons", "家庭成员"),
      Listing(columns: [Column("person", Text("PERSON", "成员"))], rows: [[.text("p1")], [.text("p2")]])),
  ])

  /// What `format` makes of the listing.
  static func text(_ format: OutputFormat, _ language: Language = .english, sink: MemorySink = MemorySink()) throws
    -> String
  {
    let output = OutputWriter(sink: sink)
    try format.render(listing, language: language, to: output)
    try output.flush()
    return sink.text
  }

  /// What `format` makes of the record.
  static func recordText(_ format: OutputFormat, _ language: Language = .english) throws -> String {
    let sink = MemorySink()
    let output = OutputWriter(sink: sink)
    try format.render(record, language: language, to: output)
    try output.flush()
    return sink.text
  }
}
