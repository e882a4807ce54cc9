import Crypto
import Entitlement
import Foundation
import GuidongRules
import Testing

/// A step that was used once is never removed and never comes to anything else.
@Suite struct RecordedStepTests {
  /// A line of the record.
  struct Recorded: Sendable, CustomTestStringConvertible {
    let rule: String
    let moduleVersion: String
    let pack: String
    let digest: String
    var testDescription: String { rule }
  }

  private static let folder = "Tests/GuidongRulesTests/Recorded/"

  static let recorded: [Recorded] = GuidongFiles.text(folder + "steps.txt").split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, words[0] != "#" else { return nil }
    return Recorded(rule: words[0], moduleVersion: words[1], pack: words[2], digest: words[3])
  }

  @Test func theRecordHasEveryStepAndTheProgramEveryRecordedOne() {
    #expect(Self.recorded.map(\.rule) == Guidong.module.steps.map(\.rule))
    #expect(Self.recorded.map(\.moduleVersion) == Guidong.module.steps.map(\.moduleVersion))
    #expect(!Self.recorded.isEmpty)
  }

  @Test(arguments: recorded)
  func stillComesToWhatWasRecorded(_ recorded: Recorded) throws {
    let overlay = try PolicyPack(
      yaml: GuidongFiles.text(Self.folder + recorded.pack), name: recorded.pack, steps: GuidongPacks.steps)
    let base = try GuidongPacks.packs().filter { $0.scope.count < 6 }
    let parameters = try PolicyLibrary(base + [overlay], steps: GuidongPacks.steps)
      .parameters(for: "431027", on: GuidongPacks.day)
    #expect(parameters.ruleSteps.map(\.step.rule) == [recorded.rule])
    var told = ""
    for line in GuidongFiles.text(Self.folder + "households.jsonl").split(separator: "\n") {
      let document = try HouseholdReader().read(Array(line.utf8))
      let result = try #require(parameters.assess(document, explaining: true))
      for step in result.steps {
        guard case .ruleStep(let change) = step.item else { continue }
        told += "\(document.id) \(change.member.map(String.init) ?? "-") \(step.value.exactText)\n"
      }
    }
    let digest = SHA256.hash(data: Data(told.utf8)).map { String(format: "%02x", $0) }.joined()
    #expect(digest == recorded.digest, "\(recorded.rule) comes to something else: write a new version in its place")
    #expect(told.split(separator: "\n").count > 80)
  }
}
