import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import GuidongRules
import Testing
import Wording

/// A case of the county, assessed with the step, and executed again years later from what was recorded.
@Suite struct ReplayTests {
  private static let id = "431027-2023-000001"

  /// What is assessed, with the assessment recorded behind it.
  private func given() throws -> (entries: [LedgerEntry], assessment: CaseAssessment) {
    let entries = try GuidongCase.entries()
    let library = try PolicyLibrary(try GuidongPacks.packs(), steps: GuidongPacks.steps)
    let facts = CaseFacts(Self.id, recorded: entries)
    let assessment = try CaseAssessment(of: facts, by: library, on: GuidongPacks.day)
    return (entries + [try GuidongCase.entry(entries.count + 1, .assessmentComputed(assessment.event))], assessment)
  }

  private func again(
    _ entries: [LedgerEntry], _ event: AssessmentComputed? = nil, steps: RuleSteps = GuidongPacks.steps
  ) throws -> Reassessment {
    guard case .assessmentComputed(let recorded) = try #require(entries.last).event else {
      throw GuidongCase.NoAssessment()
    }
    // As a ledger has them: in the canonical form in which they were published.
    let packs = try GuidongPacks.packs().map { try PolicyPack(canonical: $0.canonicalForm) }
    return Reassessment(
      of: event ?? recorded, at: Position(UInt64(entries.count)), in: Self.id, recorded: entries,
      by: try PolicyLibrary(packs, steps: steps))
  }

  @Test func theAssessmentNamesModuleVersionAndStep() throws {
    let event = try given().assessment.event
    #expect(event.policy == "DEMO-GD-2023")
    #expect(event.steps.map(\.rule) == ["guidong/mountain-self-provision@1 (1.0.0)"])
    // 1500 of grain at the flat amount of three, 936; firewood of 300 not at all.
    #expect(event.incomeYearFen == 93_600)
  }

  @Test func isExecutedAgainToTheByte() throws {
    let again = try again(try given().entries)
    #expect(again.isSame, "\(again.outcome)")
  }

  @Test func anotherStepIsTold() throws {
    let (entries, assessment) = try given()
    var event = assessment.event
    event.steps[0].stepVersion = 2
    guard case .differs(let field, let recorded, let found) = try again(entries, event).outcome else {
      return #expect(Bool(false), "it is said to be the same")
    }
    #expect(field == "steps" && recorded.contains("@2") && found.contains("@1"))
  }

  @Test func aProgramWithoutTheStepSaysSo() throws {
    guard case .failed(.policy(let fault)) = try again(try given().entries, steps: .none).outcome else {
      return #expect(Bool(false), "it was executed without the step")
    }
    #expect(fault.text.english.contains("this program has no such step"))
  }
}
