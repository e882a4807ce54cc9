import CaseEvents
import Casework
import Testing
import Wording

@Suite struct RefusalTests {
  static let all: [RefusedProposal] =
    RefusedProposal.common + RefusedProposal.intake + RefusedProposal.verification + RefusedProposal.assessment
    + RefusedProposal.notice + RefusedProposal.county + RefusedProposal.entitlement + RefusedProposal.lifecycle
    + RefusedProposal.oversight + RefusedProposal.staff + RefusedProposal.payments + RefusedProposal.policy

  @Test(arguments: all) func guardStopsIt(_ proposal: RefusedProposal) throws {
    let refusal = try #require(proposal.refusal())
    #expect(refusal.guard == proposal.expected, "\(refusal)")
    #expect(!refusal.statement.english.isEmpty && !refusal.statement.chinese.isEmpty)
  }

  @Test(arguments: Guard.allCases) func everyGuardIsTested(_ expected: Guard) {
    #expect(Self.all.contains { $0.expected == expected })
  }

  @Test(arguments: Guard.allCases) func everyGuardSpeaksBothLanguages(_ rule: Guard) {
    for text in [rule.title, rule.remedy, rule.basis.title] {
      #expect(!text.english.isEmpty)
      #expect(text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || !rule.isInChinese(text))
    }
  }
}

extension Guard {
  /// A standard's number is the same in both languages.
  fileprivate func isInChinese(_ text: Text) -> Bool { !text.chinese.hasPrefix("DB43") }
}
