import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Testing

/// Screening the sample city finds what its own assessments would say.
@Suite struct ScreeningTests {
  @Test func theSampleCityHasSomeToFind() async throws {
    let text = try #require(PolicyPack.shippedTexts["DEMO-HN-2023"])
    let library = try PolicyLibrary([try PolicyPack(yaml: text, name: "DEMO-HN-2023")])
    let day = try #require(CivilDate("2024-01-05"))
    let screened = try await ToldLedger.year.value.cases.map { told in
      ScreenedCase(told.id, entries: Corrections.applied(to: told.entries).entries)
    }
    let enrolled = Set(screened.flatMap(\.supported))
    let marginal = screened.count(where: \.isScreened)
    let findings = screened.flatMap { $0.findings(by: library, on: day) { _ in false } }
    // Some ninety families are marginal; about half have a child, an old or a sick member who isn't enrolled.
    #expect((40...160).contains(marginal))
    #expect((20...140).contains(findings.count))
    for finding in findings {
      let person = try #require(finding.person)
      switch finding.kind {
      case .mayEnrol:
        #expect(!enrolled.contains(person))
        let (perCapita, ceiling) = (try #require(finding.perCapita), try #require(finding.ceiling))
        #expect(perCapita < ceiling && finding.amount?.isNegative == false)
      case .noLongerFits: #expect(enrolled.contains(person))
      case .unclear: Issue.record("\(finding.caseID): \(finding.reason.code)")
      }
    }
  }
}
