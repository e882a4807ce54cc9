@testable import CaseEvents
import Foundation
import Testing
import Wording

/// The numbers and names that stand in records for ever.
@Suite struct CatalogueTests {
  /// Every number in the tables of this binary, in the form of `generate-catalogue --fields`.
  private static func numbers() -> Set<String> {
    var lines: Set<String> = []
    var visited: Set<String> = []
    func visit(_ rules: MessageRules) {
      guard visited.insert(rules.name).inserted else { return }
      for field in rules.fields {
        lines.insert("field \(rules.name).\(field.number) \(field.name)")
        switch field.kind {
        case .message(let inner): visit(inner)
        case .enumeration(let known):
          for (number, value) in known.values.enumerated() { lines.insert("value \(known.name).\(number) \(value)") }
        default: break
        }
      }
    }
    for type in EventType.allCases {
      lines.insert("event \(type.rawValue) \(type.title.english) \(type.title.chinese)")
      visit(RuleBook.rules(of: type))
    }
    return lines
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func numbersAreWhatTheyWere() throws {
    let golden = try Self.text("Tests/CaseEventsTests/Fixtures/fields.txt")
    let expected = Set(golden.split(separator: "\n").map(String.init))
    let actual = Self.numbers()
    #expect(actual.subtracting(expected).sorted() == [], "numbers that the fixture doesn't know")
    #expect(expected.subtracting(actual).sorted() == [], "numbers that are gone, which none may be")
  }

  /// The tables and the messages of protoc name and number the same fields.
  @Test(arguments: EventType.allCases)
  func tablesMatchTheMessages(type: EventType) throws {
    var sample = Sample(seed: 11)
    let json = String(decoding: try sample.event(type).json(), as: UTF8.self)
    for field in RuleBook.rules(of: type).fields { #expect(json.contains("\"\(field.jsonName)\":")) }
  }

  /// Both pages name every event with every field of it, whether or not Python is there to write them anew.
  @Test(arguments: ["docs/EVENTS.md", "docs/EVENTS.zh-Hans.md"])
  func thePagesNameEveryField(path: String) throws {
    let sections = try Self.text(path).split(separator: "\n#").map { "#" + $0 }
    for type in EventType.allCases {
      let heading = "#### \(type.rawValue) \(type.title.english) \(type.title.chinese)\n"
      let section = sections.first { $0.hasPrefix(heading) }
      #expect(section != nil, "\(path) has no section for \(type.title.english)")
      for field in RuleBook.rules(of: type).fields { #expect(section?.contains("\n| `\(field.jsonName)` |") == true) }
    }
  }

  /// Whether what `tools/prepare schemas` installs is there.
  private static let canGenerate = ["/usr/bin/protoc", "/usr/lib/python3/dist-packages/google/protobuf"].allSatisfy {
    FileManager.default.fileExists(atPath: $0)
  }

  /// The pages are what the schemas and the table of actors make today, byte for byte.
  @Test(
    .enabled(if: canGenerate, "protoc or Debian's python3-protobuf isn't installed"),
    arguments: [("--page", "docs/EVENTS.md"), ("--page-zh", "docs/EVENTS.zh-Hans.md")])
  func thePagesAreUpToDate(option: String, path: String) throws {
    let (status, written) = try Self.run("tools/generate-catalogue", ["Sources/CaseEvents/Schemas/anjuan/v1", option])
    #expect(status == 0)
    #expect(written == (try Self.text(path)), "run tools/generate-events")
  }

  /// The generator refuses schemas that leave something to be guessed; its tests are its own, in Python.
  @Test(.enabled(if: canGenerate, "protoc or Debian's python3-protobuf isn't installed"))
  func theGeneratorRefusesWhatIsMissing() throws {
    let (status, written) = try Self.run(
      "/usr/bin/python3", ["-B", "-m", "unittest", "discover", "-s", "tools/catalogue/tests", "-t", "tools"],
      showingErrors: true)
    #expect(status == 0, "\(written)")
  }

  /// Runs a program in the project's folder.
  private static func run(
    _ program: String, _ arguments: [String], showingErrors: Bool = false
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = program.hasPrefix("/") ? URL(filePath: program) : root.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = root
    let output = Pipe()
    process.standardOutput = output
    if showingErrors { process.standardError = output }
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: written, as: UTF8.self))
  }

  /// The example on the pages is one that a ledger takes.
  @Test(arguments: ["docs/EVENTS.md", "docs/EVENTS.zh-Hans.md"])
  func theExampleIsRead(path: String) throws {
    let block = try Self.text(path).split(separator: "```jsonl\n").last?.split(separator: "\n```").first
    let lines = try (block ?? "").split(separator: "\n").map { try EventLine(line: $0.utf8) }
    let certified: [EventType] = [.trainingAttended, .staffCertified]
    #expect(lines.map(\.event.type) == [.staffPosted] + certified + certified)
    #expect(lines.allSatisfy { $0.recordedAt == nil })
  }
}
