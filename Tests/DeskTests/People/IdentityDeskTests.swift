import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Foundation
import Testing
import Wording

@testable import Desk

/// Who a person is, is shown to whoever may read it, and each reading stands in the log of readings.
@Suite struct IdentityDeskTests {
  private func desk(_ ledger: SealedLedger) throws -> IdentityDesk {
    try IdentityDesk(LedgerPlace(ledger.directory), ledger.log)
  }

  private func wish(_ ledger: SealedLedger, by actor: Subject) -> ReadingWish {
    ReadingWish(actor: actor, office: ledger.office, purpose: "appeal", approver: nil)
  }

  private func readings(_ ledger: SealedLedger) throws -> [AccessEntry] {
    try AccessLog(of: LedgerPlace(ledger.directory), ledger.log, .readOnly).entries().map(\.entry)
  }

  @Test func whatIsShownWasRecordedBefore() async throws {
    let ledger = try await SealedLedger()
    let shown = try await desk(ledger).identity(
      of: ledger.person, wish(ledger, by: ledger.reviewers[0]), withNotes: true)
    #expect(shown.identity.residentID == SealedLedger.number)
    #expect(shown.notes.compactMap(\.text) == [SealedLedger.note])
    let readings = try readings(ledger)
    #expect(readings.map(\.kind) == [.identityShown])
    #expect(readings.first?.persons == [ledger.person] && readings.first?.purpose == "appeal")
  }

  @Test func whoeverHasNoPostIsRefusedAndThatIsRecorded() async throws {
    let ledger = try await SealedLedger()
    let stranger = try #require(Subject("staff/nobody"))
    await #expect(throws: Refusal.self) {
      try await desk(ledger).identity(of: ledger.person, wish(ledger, by: stranger), withNotes: false)
    }
    #expect(try readings(ledger).map(\.kind) == [.readingRefused])
  }

  @Test func theNumberIsAskedOnlyOfWhoeverMayLook() async throws {
    let ledger = try await SealedLedger()
    let stranger = try #require(Subject("staff/nobody"))
    var asked = 0
    let id = try #require(ResidentID(SealedLedger.number))
    await #expect(throws: Refusal.self) {
      try await desk(ledger).find(wish(ledger, by: stranger)) {
        asked += 1
        return id
      }
    }
    #expect(asked == 0)
    let found = try await desk(ledger).find(wish(ledger, by: ledger.reviewers[0])) {
      asked += 1
      return id
    }
    #expect(asked == 1 && found == [ledger.person])
    #expect(try readings(ledger).map(\.kind) == [.readingRefused, .personSought])
  }

  @Test func afterAnErasureNothingIsShown() async throws {
    let ledger = try await SealedLedger()
    _ = try await ledger.erase(with: ledger.store())
    let problem = await #expect(throws: Problem.self) {
      try await desk(ledger).identity(of: ledger.person, wish(ledger, by: ledger.reviewers[0]), withNotes: false)
    }
    #expect(problem?.kind == .notFound)
    #expect(try readings(ledger).isEmpty)
  }

  @Test(arguments: [
    ("appeal", true), ("", false), (String(repeating: "a", count: 201), false), ("a\nb", false),
    ("for 11010519491231002X", false),
  ])
  func aPurposeIsKeptInClear(purpose: String, isProper: Bool) {
    #expect(ReadingWish.isProper(purpose: purpose) == isProper)
  }
}
