import Testing
import Wording

@testable import AnjuanCommand

@Suite struct ListingWriterTests {
  private let columns = [Column("a", Text("A", "甲"), minimumWidth: 4), Column("b", Text("B", "乙"))]

  @Test(arguments: [(OutputFormat.json, 1), (.csv, 1), (.table, 1)])
  func followedRowsAreSeenAtOnce(format: OutputFormat, count: Int) throws {
    let sink = MemorySink()
    var writer = ListingWriter(
      columns: columns, format: format, follows: true, language: .english, output: OutputWriter(sink: sink))
    try writer.write([.text("案"), .text("x")])
    #expect(sink.text.contains("案"))
    let before = sink.text
    try writer.write([.text("y")])
    #expect(sink.text.count > before.count)
  }

  @Test func followedTableKeepsMinimumWidths() throws {
    let sink = MemorySink()
    var writer = ListingWriter(
      columns: columns, format: .table, follows: true, language: .english, output: OutputWriter(sink: sink))
    try writer.write([.text("案"), .text("x")])
    #expect(sink.text == "A     B\n案    x\n")
  }

  @Test func jsonIsNotHeldBack() throws {
    let sink = MemorySink()
    let output = OutputWriter(sink: sink, capacity: 100)
    var writer = ListingWriter(columns: columns, format: .json, language: .english, output: output)
    for _ in 0..<100 { try writer.write([.text("x"), .text("y")]) }
    #expect(sink.writes.count > 10)
  }

  @Test func emptyListingsHaveTheirHead() throws {
    for (format, text) in [(OutputFormat.table, "A     B\n"), (.json, ""), (.csv, "a,b\r\n")] {
      let sink = MemorySink()
      let output = OutputWriter(sink: sink)
      try format.render(Listing(columns: columns), language: .english, to: output)
      try output.flush()
      #expect(sink.text == text)
    }
  }
}
