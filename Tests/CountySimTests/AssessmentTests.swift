import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Testing

/// The sample city's assessments are those of the rules, and can be executed again from the events that they name.
@Suite struct AssessmentTests {
  private static func library() throws -> PolicyLibrary {
    let text = try #require(PolicyPack.shippedTexts["DEMO-HN-2023"])
    return try PolicyLibrary([try PolicyPack(yaml: text, name: "DEMO-HN-2023")])
  }

  @Test func everyAssessmentComesToTheSameBytesAgain() async throws {
    let library = try Self.library()
    var count = 0
    for told in try await ToldLedger.year.value.cases {
      for again in Reassessment.all(in: told.id, recorded: told.entries, by: { _ in library }) {
        count += 1
        if !again.isSame { Issue.record("\(told.id) \(again.position): \(again.outcome)") }
      }
    }
    #expect(count > 600)
  }

  @Test func aChangedGroundIsSeen() async throws {
    let library = try Self.library()
    let cases = try await ToldLedger.year.value.cases
    let told = try #require(cases.first { $0.entries.contains { $0.event.isAssessment } })
    let entries = told.entries.map { entry -> LedgerEntry in
      guard case .incomeDeclared(var payload) = entry.event else { return entry }
      payload.items.append(
        {
          var item = Income()
          (item.head, item.amountFen) = (.other, 7)
          return item
        }())
      return LedgerEntry(
        position: entry.position, recordedAt: entry.recordedAt, occurredOn: entry.occurredOn, actor: entry.actor,
        office: entry.office, event: .incomeDeclared(payload))
    }
    let again = Reassessment.all(in: told.id, recorded: entries, by: { _ in library })
    #expect(!again.isEmpty && again.allSatisfy { !$0.isSame })
  }

  @Test func everyKindOfAssessmentOccurs() async throws {
    var (categories, deductions, holds, uplifts): (Set<Int>, Int, Int, Int) = ([], 0, 0, 0)
    for line in try await ToldLedger.year.value.lines {
      guard case .assessmentComputed(let event) = line.event else { continue }
      categories.insert(event.hasCategory ? event.category.rawValue : 0)
      deductions += event.deductions.isEmpty ? 0 : 1
      holds += event.holds.isEmpty ? 0 : 1
      uplifts += event.upliftFen > 0 ? 1 : 0
    }
    #expect(categories.isSuperset(of: [0, 1, 2, 4]))
    #expect(deductions > 0 && holds > 0 && uplifts > 0)
  }

  @Test func someLabourIsImputed() async throws {
    let imputed = try await ToldLedger.year.value.lines.contains { line in
      if case .incomeDeclared(let payload) = line.event { !payload.unverified.isEmpty } else { false }
    }
    #expect(imputed)
  }
}

extension CaseEvent {
  fileprivate var isAssessment: Bool { type == .assessmentComputed }
}
