import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Sealing
import SwiftProtobuf
import Testing

@testable import Desk

/// One person is one person: numbers are compared under the keys, as the ledger knew them at any position.
@Suite struct IdentityBookTests {
  private let other: Subject
  private let otherCase: Subject

  init() throws {
    other = try #require(Subject("person/p-2"))
    otherCase = try #require(Subject("case/c-2"))
  }

  /// Another application with the number of the one who is there already, unless changed.
  private func application(_ change: (inout Identity) -> Void = { _ in }, applicant: String = "p-2") -> CaseEvent {
    var identity = Identity.with { ($0.name, $0.residentID) = ("测试丁", SealedLedger.number) }
    change(&identity)
    return .applicationSubmitted(
      .with {
        ($0.channel, $0.applicant, $0.wanted, $0.area) = (.counter, applicant, [.dibao], .rural)
        $0.registeredOffice = "431026000000"
        $0.identity = .with { $0.plain = identity }
      })
  }

  private func sharers(_ ledger: SealedLedger, through end: Position? = nil) throws -> [NumberSharer] {
    let reader = try ledger.cases.reader()
    let end = end ?? reader.last
    return try IdentityBook(ledger.cases.opening).sharers(of: other, through: end, reader)
  }

  private func known(
    _ ledger: SealedLedger, by event: CaseEvent, of person: Subject
  ) throws -> PersonIdentity? {
    let reader = try ledger.cases.reader()
    let book = IdentityBook(ledger.cases.opening)
    return try book.described(by: event, [person], through: reader.last, reader)[String(person.id)]
  }

  @Test func whoeverHasTheNumberIsTold() async throws {
    let ledger = try await SealedLedger()
    let shared = try CaseDesk(ledger.cases, executingWith: nil).sharedNumbers(of: application())
    #expect(shared.map(\.person) == [other] && shared.map(\.other) == [ledger.person])
    #expect(shared.map(\.cases) == [["c-1"]])
    #expect(
      try CaseDesk(ledger.cases, executingWith: nil).sharedNumbers(of: ledger.application()).isEmpty, "one's own number"
    )
  }

  @Test func aNumberIsKnownFromItsEventOn() async throws {
    let ledger = try await SealedLedger()
    let before = try ledger.log.snapshot().last
    try await ledger.record([(application(), otherCase)])
    #expect(try sharers(ledger) == [NumberSharer("p-1", isEarlier: true)])
    #expect(try sharers(ledger, through: before).isEmpty)
  }

  @Test func whatWasOnlyToBeRecordedCountsForNothing() async throws {
    let ledger = try await SealedLedger()
    _ = try ledger.sealed([(application(), otherCase)])
    #expect(try KeyStore.sharers(in: ledger.directory).contains { $0.contains(ledger.person) })
    #expect(try sharers(ledger).isEmpty)
  }

  @Test func whatSomebodySaidOfItIsKnown() async throws {
    let ledger = try await SealedLedger()
    try await ledger.record([(application(), otherCase)])
    let match = IdentityMatchResolved.with {
      ($0.person, $0.other, $0.result, $0.reason) = ("p-1", "p-2", .same, "applied-twice")
    }
    try await ledger.record([(.identityMatchResolved(match), ledger.person)])
    #expect(try sharers(ledger) == [NumberSharer("p-1", isEarlier: true, result: .same)])
  }

  @Test func whoeverIsErasedSharesNothing() async throws {
    let ledger = try await SealedLedger()
    try await ledger.record([(application(), otherCase)])
    _ = try await ledger.erase(with: ledger.store())
    #expect(try sharers(ledger).isEmpty)
    #expect(
      try CaseDesk(ledger.cases, executingWith: nil).sharedNumbers(of: application(applicant: "p-3")).map(\.other) == [
        other
      ])
  }

  @Test func aRestoredBackupOfTheKeysComparesLikeBefore() async throws {
    let ledger = try await SealedLedger()
    try await ledger.record([(application(), otherCase)])
    let place = ledger.directory + "-backups"
    let backup = "\(place)/keys"
    try ledger.makeDirectory(place)
    defer { ledger.removeDirectory(place) }
    try ledger.store().backUp(to: "keys", in: place)
    try ledger.remove("keys.mdb")
    #expect(try sharers(ledger).isEmpty)
    try ledger.store().restore(from: backup, without: [:])
    #expect(try sharers(ledger) == [NumberSharer("p-1", isEarlier: true)])
  }

  @Test func aNumberThatWasChangedIsSharedNoLonger() async throws {
    let ledger = try await SealedLedger()
    try await ledger.record([(application(), otherCase)])
    let change = IdentityChanged.with {
      ($0.person, $0.reason, $0.agreedBy) = ("p-2", "number-mistyped", "s-2")
      $0.identity = .with { $0.plain = .with { ($0.name, $0.residentID) = ("测试丁", "110105198005020027") } }
    }
    try await ledger.record([(.identityChanged(change), other)])
    #expect(try sharers(ledger).isEmpty)
  }

  @Test func anotherNameOrNumberIsSomebodyElse() async throws {
    let ledger = try await SealedLedger()
    let same = try known(ledger, by: application({ $0.name = "测试 甲" }, applicant: "p-1"), of: ledger.person)
    #expect(same?.isAnother == false && same?.born == CivilDate("1949-12-31") && same?.sex == .female)
    let named = try known(ledger, by: application(applicant: "p-1"), of: ledger.person)
    #expect(named?.isAnother == true)
    let numbered = application(
      { ($0.name, $0.residentID) = (SealedLedger.name, "110105198005020027") }, applicant: "p-1")
    #expect(try known(ledger, by: numbered, of: ledger.person)?.isAnother == true)
  }

  @Test func withoutTheMasterKeyOnlyWhatStandsInClearIsLookedAt() async throws {
    let ledger = try await SealedLedger()
    ledger.removeDirectory(ledger.directory + ".master-key")
    let known = try known(ledger, by: application(applicant: "p-1"), of: ledger.person)
    #expect(known?.isAnother == false && known?.born == CivilDate("1949-12-31"))
    #expect(LedgerPlace(ledger.directory).identities(of: ledger.log) == nil)
  }

  @Test func nobodyIsPostedTwice() async throws {
    let ledger = try await SealedLedger()
    let posted = StaffPosted.with {
      ($0.staff, $0.role, $0.office, $0.fromOn) = ("s-3", .county, ledger.office.description, "2023-01-01")
      $0.identity = .with { $0.plain = .with { ($0.name, $0.residentID) = ("测试戊", SealedLedger.number) } }
    }
    let proposal = Acting(ledger.reviewers[0], of: ledger.office).proposal(.staffPosted(posted))
    let refusal = await #expect(throws: Refusal.self) {
      try await RecordDesk(ledger.cases).record(proposal, of: try #require(Subject("staff/s-3")))
    }
    #expect(refusal?.guard.code == "staffOfOneNumber")
  }
}
