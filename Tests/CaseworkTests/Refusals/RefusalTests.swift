import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import Instruments
import Testing
import Wording

@Suite struct RefusalTests {
  static let all: [RefusedProposal] =
    RefusedProposal.common + RefusedProposal.intake + RefusedProposal.verification + RefusedProposal.assessment
    + RefusedProposal.notice + RefusedProposal.county + RefusedProposal.assistanceLaw + RefusedProposal.entitlement
    + RefusedProposal.lifecycle
    + RefusedProposal.oversight + RefusedProposal.staff + RefusedProposal.payments + RefusedProposal.policy
    + RefusedProposal.hearing + RefusedProposal.calendar + RefusedProposal.persons + RefusedProposal.monitoring
    + RefusedProposal.modules + RefusedProposal.bases + RefusedProposal.imports

  @Test(arguments: all) func guardStopsIt(_ proposal: RefusedProposal) throws {
    let refusal = try #require(proposal.refusal())
    #expect(refusal.guard == proposal.expected, "\(refusal)")
    #expect(!refusal.statement.english.isEmpty && !refusal.statement.chinese.isEmpty)
  }

  @Test func statementTellsTheFacts() {
    let facts: [Fact] = [.code("household"), .phase(.unopened), .code(""), .position(7)]
    let statement = Refusal(.applicationComplete, event: .applicationAccepted, facts: facts).statement
    #expect(
      statement.english
        == "ApplicationAccepted: the household, its income or its assets are not declared"
        + " (item: household, phase: \(CasePhase.unopened.title.english), position: 7)")
    #expect(statement.chinese == "受理：家庭成员、收入或财产尚未申报（项目：household，阶段：\(CasePhase.unopened.title.chinese)，序号：7）")
    let bare = Refusal(.requestKnown, event: .crossCheckReported, facts: [.code("")]).statement
    #expect(bare.english.hasSuffix("current request") && bare.chinese.hasSuffix("该数据源"))
  }

  @Test(arguments: all) func statementIsWellSpaced(_ proposal: RefusedProposal) throws {
    let statement = try #require(proposal.refusal()).statement
    #expect(!statement.english.contains("  ") && !statement.english.contains(" )"))
    #expect(!statement.chinese.contains("  "))
  }

  @Test(arguments: Procedure.guards) func everyGuardIsTested(_ expected: Guard) {
    #expect(Self.all.contains { $0.expected == expected })
  }

  @Test func theTableOfInstrumentsHoldsWhatIsCited() {
    let cited =
      Procedure.guards.flatMap(\.citations) + DeadlineRule.allCases.flatMap(\.citations)
      + CaseRules.declarations.map(\.citation)
    #expect(cited.allSatisfy { Instrument.allCases.contains($0.instrument) })
    #expect(cited.allSatisfy { $0.article.map($0.instrument.articles.keys.contains) ?? true })
  }

  @Test func codesOfGuardsAreUnique() {
    #expect(Set(Procedure.guards.map(\.code)).count == Procedure.guards.count)
  }

  @Test func aRemedyGivesTheParametersInForce() {
    var scenario = Scenario.standing(in: .opined)
    scenario.context.procedure = .saying(["notice.days": .whole(10)])
    let refusal = scenario.when(.publicNoticePosted(StandardCase.notice()), by: .village).refusal
    #expect(refusal?.remedy.chinese == "公示不少于10日")
  }

  @Test(arguments: Procedure.guards) func everyGuardSpeaksBothLanguages(_ rule: Guard) {
    for text in [rule.title, rule.remedy(by: .national), rule.basis] {
      #expect(!text.english.isEmpty)
      #expect(text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || !rule.isInChinese(text))
    }
  }
}

extension Guard {
  /// A standard's number is the same in both languages.
  fileprivate func isInChinese(_ text: Text) -> Bool { !text.chinese.hasPrefix("DB43") }
}
