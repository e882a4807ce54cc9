import CaseEvents
import CaseLog
import Casework
import Entitlement
import EventEnvelope
import SwiftProtobuf
import Testing
import Wording

@testable import Desk

/// A pack of a later program, brought in by an import, stops its place and is ended by whoever may end packs.
@Suite struct UnreadablePackTests {
  private static let pack = """
    id: P
    scope: "431026"
    period: {from: "2023-01-01"}
    procedure: {notice: {dais: {value: 10, unit: day}}}
    """

  private func proposal(_ event: CaseEvent, _ ledger: SealedLedger) -> Proposal {
    Proposal(event: event, occurredOn: .today, actor: ledger.reviewers[0], office: ledger.office, today: .today)
  }

  @Test func `acts of its place are refused by its name until it is superseded`() async throws {
    // Given a pack that was recorded without being decided on, as an import does
    let ledger = try await SealedLedger()
    let subject = try #require(Subject("policy/P"))
    let published = PolicyPublished(try PolicyPack(yaml: Self.pack, name: "P"), instrument: "i")
    try await ledger.record([(.policyPublished(published), subject)])
    // Then nothing is decided there, and the problem says which pack it is and what to do
    let conflict = CaseEvent.conflictOfInterestDeclared(
      .with {
        $0.staff = "s-2"
        $0.caseID = "c-1"
        $0.ground = "neighbour"
      })
    let desk = RecordDesk(ledger.cases)
    let refused = #expect(throws: Refusal.self) {
      try desk.decide(proposal(conflict, ledger), on: ledger.reviewers[1])
    }
    #expect(refused?.guard == .packsReadable)
    let message = refused?.problem.message.english ?? ""
    #expect(message.contains("P: procedure.notice.dais: unknown key"), "\(message)")
    #expect(refused?.problem.remedy?.english.contains("update the program") == true)
    // When it is superseded
    let ended = CaseEvent.policySuperseded(
      .with {
        $0.pack = "P"
        $0.lastEffectiveOn = CivilDate.today.adding(days: -1).description
      })
    _ = try await desk.record(proposal(ended, ledger), of: subject)
    // Then others are decided again
    #expect(try desk.decide(proposal(conflict, ledger), on: ledger.reviewers[1]) == [conflict])
  }
}
