import Entitlement
import Foundation
import Testing
import Wording

/// Households at the edges of the rules, worked by hand from the page: `docs/examples/odd.jsonl`.
@Suite struct OddHouseholdTests {
  /// A household, what lies over the pack, and what the result says of it.
  struct Odd: Sendable, CustomTestStringConvertible {
    let name: String
    let overlay: String
    let document: Data
    let expected: Data
    var testDescription: String { name }
  }

  static let all: [Odd] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = (try? String(contentsOf: root.appending(path: "docs/examples/odd.jsonl"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let name = object["name"] as? String, let document = object["document"], let expected = object["expected"],
        let documentData = try? JSONSerialization.data(withJSONObject: document),
        let expectedData = try? JSONSerialization.data(withJSONObject: expected)
      else { return nil }
      return Odd(
        name: name, overlay: object["overlay"] as? String ?? "", document: documentData, expected: expectedData)
    }
  }()

  @Test func allAreRead() { #expect(Self.all.count == 49) }

  @Test(arguments: all) func oddHouseholdsComeToTheFen(odd: Odd) throws {
    let overlay = odd.overlay.isEmpty ? "" : "id: O\nscope: \"431026\"\nperiod: {}\n\(odd.overlay)\n"
    let parameters = try GoldenTests.parameters(overlay)
    let document = try HouseholdReader().read([UInt8](odd.document))
    let result = try #require(parameters.assess(document))
    var bytes: [UInt8] = []
    AssessmentWriter(parameters, language: .english).append(result, of: document, to: &bytes)
    let found = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
    let expected = try #require(try JSONSerialization.jsonObject(with: odd.expected) as? [String: NSObject])
    #expect(!expected.isEmpty)
    for (key, value) in expected { #expect(found[key] as? NSObject == value, "\(key)") }
  }
}
