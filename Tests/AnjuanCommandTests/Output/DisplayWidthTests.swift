import Testing

@testable import AnjuanCommand

@Suite struct DisplayWidthTests {
  @Test func agreesWithPythonOnTheSample() throws {
    var count = 0
    for line in DisplayWidthSample.lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      let columns = try #require(Int(fields[0]))
      let scalars = fields.dropFirst().compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      #expect(DisplayWidth.columns(of: String(text)) == columns, "\(String(text)) \(line)")
      count += 1
    }
    #expect(count > 500)
  }

  @Test(arguments: [
    ("案卷", 4), ("案卷 17", 7), ("ｱｲｳ", 3), ("ﾊﾟ", 2), ("e\u{301}", 1), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("", 0), ("a\r\nb", 2),
    ("916.67", 6),
  ])
  func isKnown(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func prefixNeverCutsACharacter() {
    #expect(DisplayWidth.prefix(of: "案卷", columns: 3) == "案")
    #expect(DisplayWidth.prefix(of: "案卷", columns: 4) == "案卷")
    #expect(DisplayWidth.prefix(of: "e\u{301}a", columns: 1) == "e\u{301}")
    #expect(DisplayWidth.prefix(of: "案", columns: 0) == "")
  }
}
