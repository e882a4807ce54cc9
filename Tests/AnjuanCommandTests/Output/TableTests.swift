import Testing
import Wording

@testable import AnjuanCommand

@Suite struct TableTests {
  @Test func alignsByColumnsOfTheTerminal() throws {
    #expect(
      try Samples.text(.table) == """
        CASE    PERSONS   GRANT  STATE
        张三          2  916.67  open

        a\\r\\nb       12   -0.05  -
        ------  -------  ------  -----
                     14  916.62

        """)
  }

  @Test func speaksChinese() throws {
    #expect(
      try Samples.text(.table, .simplifiedChinese) == """
        案卷    人数  月补差  状态
        张三       2  916.67  在办

        a\\r\\nb    12   -0.05  -
        ------  ----  ------  ----
                  14  916.62

        """)
  }

  @Test func headsAreBoldOnlyWhereStyleIsAllowed() throws {
    #expect(try Samples.text(.table, sink: MemorySink(terminalColumns: 80)).contains("\u{1B}[1m"))
    #expect(try !Samples.text(.table).contains("\u{1B}"))
    let sink = MemorySink(terminalColumns: 80)
    #expect(OutputWriter(sink: sink).allowsStyle)
    #expect(!OutputWriter(sink: sink, environment: ["NO_COLOR": "1"]).allowsStyle)
    #expect(OutputWriter(sink: sink, environment: ["NO_COLOR": ""]).allowsStyle)
    #expect(!OutputWriter(sink: sink, environment: ["TERM": "dumb"]).allowsStyle)
  }

  @Test(arguments: [
    ("\u{1B}[2J", "\\u{1B}[2J"), ("\r\n", "\\r\\n"), ("a\tb", "a\\tb"), ("\u{202E}gnp", "\\u{202E}gnp"),
    ("\u{9B}1m", "\\u{9B}1m"), ("案卷", "案卷"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
  ])
  func cellsCannotSteerTheTerminal(text: String, shown: String) {
    #expect(Cell.text(text).plain(in: .english) == shown)
    #expect(Cell.label(Text(text, text), code: "x").plain(in: .english) == shown)
  }

  @Test(arguments: [
    (Int64(0), "0.00"), (5, "0.05"), (91_667, "916.67"), (-91_667, "-916.67"), (.min, "-92233720368547758.08"),
  ])
  func moneyIsYuan(fen: Int64, text: String) {
    #expect(Cell.money(fen: fen).plain(in: .simplifiedChinese) == text)
  }

  @Test func recordHasLinesAndLists() throws {
    #expect(
      try Samples.recordText(.table, .simplifiedChinese) == """
        案卷号  431026-2023-000017
        补差    916.67
        结案    -

        家庭成员
          成员
          p1
          p2

        """)
  }
}
