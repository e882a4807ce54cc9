import EventEnvelope
import Foundation
import TestSupport
import Testing
import Wording

@testable import Entitlement

/// Households from a table: the same as from documents, and refused by line and column.
@Suite struct HouseholdTableTests {
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../docs/examples").standardizedFileURL
  private static let head = "household,county,area,on,row,member,relation,sex,born,head,kind,amount,per"
  private static let first = "A1,431026,rural,2023-06-10,,m1,head,M,1978-02-03,,,,"

  @Test func theTableOfTheWorkedHouseholdsGivesTheirDocuments() throws {
    let lines = try String(contentsOf: Self.examples.appendingPathComponent("golden.jsonl"), encoding: .utf8)
      .split(separator: "\n")
    var households = try Self.households([UInt8](Data(contentsOf: Self.examples.appendingPathComponent("golden.csv"))))
    #expect(households.count == lines.count)
    let parameters = try GoldenTests.parameters()
    for line in lines {
      let (document, tabulated) = (try HouseholdReader().read(Array(line.utf8)), try households.removeFirst().read())
      #expect(Self.result(document, parameters) == Self.result(tabulated, parameters), "\(document.id)")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func whereBlocksEndDoesNotMatter(_ size: Int) throws {
    let table = Array(
      (Self.head + "\r\n" + Self.first + "\n\"A\n\"\"2\"\"\",431026,农村,2023/6/1,,m1,本人,男,1978年2月3日,,,,").utf8)
    let households = try Self.households(table, blocks: size)
    #expect(households.map(\.id) == ["A1", "A\n\"2\""])
    #expect(try households[1].read().members[0].born.description == "1978-02-03")
  }

  @Test(arguments: [
    // A table that can't be read on.
    ("", "line 1: there are no headings"),
    ("household,county\n", "line 1: the column area (城乡) is missing"),
    (head + ",born\n", "line 1, N: the heading is repeated"),
    (head + ",plan\n", "line 1, N: unknown heading"),
    (head + "\n" + first + ",\n", "line 2: 14 fields where the first row has 13"),
    (
      head + "\n,431026,rural,2023-06-10,,m1,head,M,1978-02-03,,,,\n", "line 2, household: is required in the first row"
    ),
    (
      head + "\n" + first + "\nA2,431026,rural,2023-06-10,,m1,head,M,1978-02-03,,,,\n" + first,
      "line 4, household: this household has rows"
    ),
    (head + "\nA1,\"431026\"x", "line 2: text after a closing quote"),
    (head + "\nA1,4\"31026", "line 2: a quote within a field"),
    (head + "\nA1,\"431026\n\n", "line 2: a quote isn't closed"),
    (head + "\nA1,4\u{0}", "line 2: a NUL"),
    (head + "\rA1", "line 1: a carriage return without a line feed"),
  ])
  func aTableThatCannotBeReadOnSaysWhere(_ table: String, _ start: String) {
    let fault = #expect(throws: CSVFault.self) { try Self.households(Array(table.utf8)) }
    #expect(fault?.text.english.hasPrefix(start) == true, "\(fault?.text.english ?? "")")
  }

  @Test(arguments: [
    // A household that is refused; those after it are read.
    ("A1,,,,收入,m1,,,,wage,,12.345,月", "line 3, amount: "), ("A1,,,,income,m9,,,,wage,,12,month", "line 3, member: "),
    ("A1,,,,收入,m1,,,,wage,,12,day", "line 3, per: "), ("A1,,,,gift,m1,,,,,,,", "line 3, row: must be one of"),
    ("A1,,urban,,收入,m1,,,,wage,,12,月", "line 3, area: differs from line 2"),
    ("A1,,,,收入,m1,,F,,wage,,12,月", "line 3, sex: must be empty in a row of kind income"),
    ("A1,,,,,m1,spouse,F,1978-02-03,,,,", "line 3, member: "), ("A1,,,,,m2,spouse,F,1978-02-30,,,,", "line 3, born: "),
  ])
  func aHouseholdIsRefusedByLineAndColumn(_ row: String, _ start: String) throws {
    let next = Self.first.replacing("A1", with: "A2")
    let households = try Self.households(Array([Self.head, Self.first, row, next].joined(separator: "\n").utf8))
    #expect(households.count == 2)
    let fault = #expect(throws: HouseholdFault.self) { try households[0].read() }
    #expect(fault?.id == "A1")
    #expect(fault?.text.english.hasPrefix(start) == true, "\(fault?.text.english ?? "")")
    #expect(throws: Never.self) { try households[1].read() }
  }

  /// A clerk who writes Chinese is told the Chinese words.
  @Test func theWordsOfTheTableAreTold() throws {
    let row = "A1,,,,收入,m1,,,,wage,,12,周"
    let household = try #require(
      try Self.households(Array([Self.head, Self.first, row].joined(separator: "\n").utf8)).first)
    let fault = #expect(throws: HouseholdFault.self) { try household.read() }
    #expect(fault?.text.chinese == "第 3 行“per”：应为以下之一：年、月")
    #expect(fault?.text.english == "line 3, per: must be one of month, year, or 年、月")
  }

  @Test func whoAppliesIsInTheOrderGiven() throws {
    let table = """
      household,county,area,on,member,relation,sex,born,single
      A1,431026,rural,2023-06-10,m1,head,M,1978-02-03,是
      ,,,,m2,child,F,2010-02-03,2
      ,,,,m3,child,F,2012-02-03,1
      ,,,,m4,child,F,2013-02-03,否
      """
    let document = try #require(try Self.households(Array(table.utf8)).first).read()
    #expect(document.singleApplications.map { document.members[$0].id } == ["m3", "m2", "m1"])
  }

  @Test func changedTablesAreReadOrRefused() throws {
    let seed = TestSeed.given
    var random = SplitMix64(seed: seed)
    let table = [UInt8](try Data(contentsOf: Self.examples.appendingPathComponent("golden.csv")))
    var (read, refused, broken) = (0, 0, 0)
    for _ in 0..<800 {
      var bytes = table
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = [0x2C, 0x22, 0x0A, 0x0D, 0x00, 0x39, 0xFF].randomElement(using: &random) ?? 0
        case 1: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
        default: bytes.remove(at: place)
        }
      }
      do {
        for household in try Self.households(bytes) {
          do throws(HouseholdFault) {
            _ = try household.read()
            read += 1
          } catch { refused += 1 }
        }
      } catch { broken += 1 }
    }
    // That nothing traps is what is tried; each way out has to be taken for that, however often.
    #expect(read > 0 && refused > 0 && broken > 0, "seed \(seed): \(read), \(refused), \(broken)")
  }

  private static func households(_ table: [UInt8], blocks size: Int = 1 << 16) throws -> [TabulatedHousehold] {
    var rest = table[...]
    var reader = HouseholdTable {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var households: [TabulatedHousehold] = []
    while let household = try reader.household() { households.append(household) }
    return households
  }

  private static func result(_ document: HouseholdDocument, _ parameters: Parameters) -> [UInt8] {
    var bytes: [UInt8] = []
    guard let result = parameters.assess(document, explaining: true) else { return bytes }
    AssessmentWriter(parameters, language: .english).append(result, of: document, to: &bytes)
    return bytes
  }
}
