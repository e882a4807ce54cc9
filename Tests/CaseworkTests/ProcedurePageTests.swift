import CaseEvents
import Casework
import Foundation
import Testing

/// The pages on the procedure say what the rules say.
@Suite struct ProcedurePageTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: ProcedurePage.Language.allCases) func thePageIsWhatTheRulesSay(
    _ language: ProcedurePage.Language
  ) throws {
    let file = Self.root.appendingPathComponent(language.rawValue)
    let page = ProcedurePage(language: language).text
    if ProcessInfo.processInfo.environment["ANJUAN_WRITE_PAGES"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func everyEventIsAStep() {
    for type in EventType.allCases { #expect(type.caseStep != nil || type.recordStep != nil, "\(type)") }
  }

  /// The generator reads the table of changes out of the stages' sources.
  @Test(arguments: EventType.allCases) func theTableOfChangesIsWhatTheRulesSay(type: EventType) {
    #expect(type.changes == type.caseStep?.rule.changes ?? [])
  }

  @Test func everyDeadlineIsOfAStage() {
    let ofStages = Procedure.stages.flatMap { $0.deadlines }
    #expect(Set(ofStages) == Set(DeadlineRule.allCases) && ofStages.count == DeadlineRule.allCases.count)
  }

  /// What leads where its payload says must say where.
  @Test func whatLeadsAsItsPayloadSaysIsABranchingStep() {
    for type in EventType.allCases {
      guard let step = type.caseStep, case .oneOf = step.rule.leads else { continue }
      #expect(step is any BranchingStep.Type, "\(type)")
    }
  }
}
