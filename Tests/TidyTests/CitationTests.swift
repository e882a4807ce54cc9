import Instruments
import Testing

/// What code and pages cite stands in the table of instruments.
@Suite struct CitationTests {
  @Test func everyInstrumentIsListed() {
    let declaration = /public static let (\w+) = Instrument\(/
    let declared = SourceTree.files(below: "Sources/Instruments").flatMap { file in
      file.lines.compactMap { $0.firstMatch(of: declaration).map { String($0.1) } }
    }
    #expect(Set(declared) == Set(Instrument.allCases.map(\.code)))
    #expect(declared.count == Instrument.allCases.count)
  }

  /// How running text names an instrument before an article.
  static let names: [String: Instrument] = [
    "220": .dibaoTrial, "57": .dibaoProcedure, "178": .tekunIdentification2016, "43": .tekunIdentification,
    "83": .widening, "39": .lowIncomeMonitoring, "649": .socialAssistance, "Law": .socialAssistanceLaw,
    "民法典": .civilCode, "未成年人网络保护条例": .minorsOnline, "刚性支出困难家庭认定办法": .rigidExpense,
  ]

  static let pages = ["docs", "Plugins", "Sources", "tools"]

  @Test(arguments: pages) func whatACommentCitesIsInTheTable(folder: String) throws {
    for (path, text) in try SourceTree.texts(below: folder, endingIn: ["md", "proto", "swift"]) {
      for citation in Self.citations(in: text) {
        #expect(citation.isInTable, "\(path) cites \(citation.instrument.code) \(citation.article)")
      }
    }
  }

  @Test(arguments: [
    ("57 号 arts 4, 7 and 41", ["4", "7", "41"]), ("民发〔2021〕57号, article 8).", ["8"]),
    ("57 号, articles 31 and 32", ["31", "32"]),
    ("(57 号 art 24, 83 号 part 4.2)", ["24", "4.2"]), ("Law art 48.", ["48"]), ("57 号 articles 4–6", ["4", "6"]),
  ])
  func citationsAreFound(text: String, articles: [String]) {
    #expect(Self.citations(in: text).map(\.article) == articles)
  }

  @Test func anArticleThatIsNotThereIsFound() throws {
    let citation = try #require(Self.citations(in: "57 号 art 43").first)
    #expect(!citation.isInTable)
  }

  struct Found {
    let instrument: Instrument
    let article: String
    var isInTable: Bool { instrument.articles[article] != nil }
  }

  /// The articles that the text cites, a list of them each by itself.
  static func citations(in text: String) -> [Found] {
    let citation =
      /(?:(\d+) ?号|(Law|民法典|未成年人网络保护条例|刚性支出困难家庭认定办法)),? (?:art|article|part)s? (\d+(?:\.\d+)*(?:(?:, | and |–)\d+(?:\.\d+)*(?![.\d]* ?号))*)/
    return text.matches(of: citation).flatMap { match -> [Found] in
      guard let name = match.1 ?? match.2, let instrument = names[String(name)] else { return [] }
      return match.3.matches(of: /\d+(?:\.\d+)*/).map { Found(instrument: instrument, article: String($0.output)) }
    }
  }
}
