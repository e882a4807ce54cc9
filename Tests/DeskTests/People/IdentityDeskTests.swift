import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Foundation
import SwiftProtobuf
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

  /// An application of one line is no reason to tell who somebody is; that somebody else accepted it is one.
  @Test func onesOwnApplicationShowsWhatItBrought() async throws {
    let ledger = try await SealedLedger()
    let clerk = try #require(Subject("staff/s-t"))
    let township = try #require(Office("431026101000"))
    let file = try #require(Subject("case/c-9"))
    let posted = CaseEvent.staffPosted(
      .with {
        ($0.staff, $0.role, $0.office, $0.fromOn) = ("s-t", .township, township.description, "2020-01-01")
        $0.identity = .with { $0.plain = .with { ($0.name, $0.residentID) = ("测试辛", "110105198001010016") } }
      })
    try await ledger.record([(posted, clerk)])
    try await ledger.record(ledger.application(named: "测试己"), of: file, by: clerk, township)
    try await ledger.record([(ledger.application(named: "测试庚"), try #require(Subject("case/c-1")))])
    let wish = ReadingWish(actor: clerk, office: township, purpose: "home-visit", approver: nil)
    let before = try await desk(ledger).identity(of: ledger.person, wish, withNotes: true)
    #expect(before.identity.name == "测试己" && before.notes.isEmpty)
    let accepted = CaseEvent.applicationAccepted(.with { $0.acceptedOn = "2023-01-01" })
    try await ledger.record(accepted, of: file, by: clerk, township)
    #expect(try await desk(ledger).identity(of: ledger.person, wish, withNotes: false).identity.name == "测试己")
    try await ledger.record(accepted, of: file, by: ledger.reviewers[0], township)
    let after = try await desk(ledger).identity(of: ledger.person, wish, withNotes: true)
    #expect(after.identity.name == "测试庚" && after.notes.map(\.text) == [SealedLedger.note])
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
