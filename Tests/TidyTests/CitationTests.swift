import Instruments
import Testing

/// What the code cites stands in the table of instruments.
@Suite struct CitationTests {
  @Test func everyInstrumentIsListed() {
    let declaration = /public static let (\w+) = Instrument\(/
    let declared = SourceTree.files(below: "Sources/Instruments").flatMap { file in
      file.lines.compactMap { $0.firstMatch(of: declaration).map { String($0.1) } }
    }
    #expect(Set(declared) == Set(Instrument.allCases.map(\.code)))
    #expect(declared.count == Instrument.allCases.count)
  }
}
