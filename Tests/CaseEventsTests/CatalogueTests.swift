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

  private static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
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

  @Test func thePageIsUpToDate() throws {
    let page = try Self.text("docs/EVENTS.md")
    for type in EventType.allCases {
      let rules = RuleBook.rules(of: type)
      let start = "| \(type.rawValue) | \(type.title.english) | \(type.title.chinese) |"
      let row = page.split(separator: "\n").first { $0.hasPrefix(start) }
      #expect(row != nil, "docs/EVENTS.md has no row for \(type.title.english)")
      for field in rules.fields { #expect(row?.contains("`\(field.jsonName)`") == true) }
    }
  }
}
