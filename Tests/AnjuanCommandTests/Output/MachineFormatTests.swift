import Desk
import EventEnvelope
import Foundation
import Testing
import Wording

@testable import AnjuanCommand

@Suite struct MachineFormatTests {
  @Test(arguments: Language.allCases) func jsonIsALineForEachRowInEveryLanguage(language: Language) throws {
    #expect(
      try Samples.text(.json, language) == """
        {"case":"张三","persons":2,"grantFen":91667,"state":"open"}
        {"case":"a\\r\\nb","persons":12,"grantFen":-5,"state":null}

        """)
  }

  @Test(arguments: Language.allCases) func csvHasKeysAndCodes(language: Language) throws {
    #expect(
      try Samples.text(.csv, language) == "case,persons,grantFen,state\r\n张三,2,91667,open\r\n\"a\r\nb\",12,-5,\r\n")
  }

  @Test func recordIsOneObject() throws {
    let expected = """
      {"id":"431026-2023-000017","grantFen":91667,"closedOn":null,"persons":[{"person":"p1"},{"person":"p2"}]}

      """
    #expect(try Samples.recordText(.json) == expected)
    let failure = try #require(throws: Problem.self) { try Samples.recordText(.csv) }
    #expect(failure.kind == .usage)
  }

  @Test func jsonIsReadBackByFoundation() throws {
    let texts = ["\"\\/\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{202E}\r\n\t😀案", "", "e\u{301}"]
    for text in texts {
      var json = JSONOutput()
      json.appendObject([Column("a", Text("A", "甲"))], [.text(text)])
      let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: String]
      let back = try #require(object?["a"])
      #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
      #expect(!json.text.unicodeScalars.contains { $0.isUnsafeForTerminal })
    }
  }

  @Test func everyCellHasACode() throws {
    let day = try #require(CivilDate(year: 2023, month: 5, day: 18))
    let instant = Instant(day, secondOfDay: 9 * 3_600, microsecond: 4)
    let columns = (0..<5).map { Column("k\($0)", Text("", "")) }
    var json = JSONOutput()
    json.appendObject(columns, [.date(day), .month(day.month), .instant(instant), .flag(true), .number(-7)])
    #expect(
      json.text
        == #"{"k0":"2023-05-18","k1":"2023-05","k2":"2023-05-18T01:00:00.000004Z","k3":true,"k4":-7}"#)
    #expect(Cell.instant(instant).plain(in: .english) == "2023-05-18T09:00:00+08:00")
    #expect(Cell.flag(false).plain(in: .simplifiedChinese) == "否")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86 138", "'+86 138"), ("-1", "-1"), ("+3.5", "'+3.5"), ("+8613800000000", "'+8613800000000"),
    ("-1+1", "'-1+1"), ("-", "'-"),
    ("-1.", "'-1."), ("@x", "'@x"), ("＝1", "'＝1"), ("＠", "'＠"), ("\tx", "'\tx"), ("\r\nx", "\"'\r\nx\""),
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a=1", "a=1"), ("a\r\nb", "\"a\r\nb\""),
    ("=\u{301}1", "'=\u{301}1"), (" =1", "' =1"), ("\u{3000}＝1", "'\u{3000}＝1"), ("\u{FEFF}@x", "'\u{FEFF}@x"),
    ("\u{B}-1", "'\u{B}-1"), ("﹦1", "'﹦1"), ("−1", "'−1"), (" 1", " 1"), (" ", " "),
  ])
  func csvIsNoFormula(text: String, field: String) {
    #expect(CSVText.line([Column("a", Text("A", "甲"))], [.text(text)]) == field + "\r\n")
  }

  @Test func moneyKeysEndInFen() {
    #expect(Column.money("grant", Text("", "")).key == "grantFen")
    #expect(Column.money("grantFen", Text("", "")).key == "grantFen")
  }
}
