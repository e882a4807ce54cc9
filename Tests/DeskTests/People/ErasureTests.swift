import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Files
import Foundation
import LMDB
import Sealing
import SwiftProtobuf
import Testing

@testable import Desk

/// An erasure is done or not begun, wherever it is cut short.
@Suite struct ErasureTests {
  private func isErased(_ ledger: SealedLedger) throws -> Bool {
    try PersonDossier(of: ledger.person, in: ledger.cases.reader()).record.erasedAt != nil
  }

  private func opened(_ ledger: SealedLedger) throws -> [String] {
    let dossier = try PersonDossier(of: ledger.person, in: ledger.cases.reader())
    let keys = try ledger.store().keys(named: Set(dossier.fields.compactMap(\.sealed.keyID)))
    return dossier.fields.compactMap { field in
      (try? dossier.open(field, with: keys, storeID: ledger.log.manifest.storeID)).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  @Test func whatIsSealedOpensAndStandsNowhereInClear() async throws {
    let ledger = try await SealedLedger()
    let opened = try opened(ledger)
    #expect(opened.count == 2)
    #expect(opened.first?.contains(SealedLedger.number) == true && opened.last == SealedLedger.note)
    for text in [SealedLedger.name, SealedLedger.number, SealedLedger.note] { #expect(try !ledger.holds(text)) }
    #expect(try ledger.holds("case/c-1"))  // the search does find what is there
  }

  @Test func anErasureKeepsEveryRecordAndDestroysTheKeys() async throws {
    let ledger = try await SealedLedger()
    let before = try (1...6).map { try ledger.log.snapshot().event(at: Position($0))?.recordHash }
    let outcome = try await ledger.erase(with: ledger.store())
    #expect(outcome.keys == 2 && outcome.sealedFields == 2 && !outcome.wasErasedBefore)
    #expect(try opened(ledger).isEmpty)
    let after = try (1...6).map { try ledger.log.snapshot().event(at: Position($0))?.recordHash }
    #expect(before == after)
    #expect(try ledger.log.snapshot().verify().problems.isEmpty)
    let again = try await ledger.erase(with: ledger.store())
    #expect(again.wasErasedBefore && again.certificate == outcome.certificate)
    #expect(try ledger.log.snapshot().last == outcome.certificate)
  }

  @Test(arguments: KeyFileStep.allCases)
  func anErasureCutShortIsFinishedByTheNextOpening(_ cut: KeyFileStep) async throws {
    let ledger = try await SealedLedger()
    await #expect(throws: PersonKeyError.interrupted) {
      try await ledger.erase(with: ledger.store { if $0 == cut { throw CancellationError() } })
    }
    #expect(try isErased(ledger))
    try Erasures(ledger.log, ledger.store()).finish()
    #expect(try opened(ledger).isEmpty)
    let left = try ledger.store().intents
    #expect(left.isEmpty)
  }

  @Test func aCertificateWithoutDestructionIsCarriedOut() async throws {
    let ledger = try await SealedLedger()
    await #expect(throws: CancellationError.self) {
      try await ledger.erase(with: ledger.store(), certified: { throw CancellationError() })
    }
    #expect(try opened(ledger).count == 2)
    #expect(try await ledger.erase(with: ledger.store()).wasErasedBefore)
    #expect(try opened(ledger).isEmpty)
  }

  @Test func anIntentWithoutCertificateDestroysNothing() async throws {
    let ledger = try await SealedLedger()
    try ledger.store().intend(ledger.person)
    try Erasures(ledger.log, ledger.store()).finish()
    #expect(try opened(ledger).count == 2)
    #expect(try await !ledger.erase(with: ledger.store()).wasErasedBefore)
  }

  @Test func aPersonWhoWasErasedIsNotSealedAgainButTheCaseGoesOn() async throws {
    let ledger = try await SealedLedger()
    _ = try await ledger.erase(with: ledger.store())
    let file = try #require(Subject("case/c-1"))
    let again = ledger.application()
    await #expect(throws: PersonKeyError.destroyed(ledger.person)) { try await ledger.record([(again, file)]) }
    try await ledger.record([(ledger.note("测试丙说明情况"), file)])
    #expect(try opened(ledger) == ["测试丙说明情况"])
  }

  @Test func aBackupBringsNoDestroyedKeyBack() async throws {
    let ledger = try await SealedLedger()
    let backup = "old-backup-\(ledger.log.manifest.storeID)"
    let place = FileManager.default.temporaryDirectory.path
    try ledger.store().backUp(to: backup, in: place)
    defer { try? FileManager.default.removeItem(atPath: "\(place)/\(backup)") }
    _ = try await ledger.erase(with: ledger.store())
    let certificates = try Erasures(ledger.log, ledger.store()).all()
    #expect(certificates.count == 2)
    try ledger.remove("keys.mdb")
    try ledger.store().restore(from: "\(place)/\(backup)", without: certificates)
    #expect(try opened(ledger).isEmpty)
  }

  @Test func whatWasSealedBeforeAnErasureIsNotRecordedBehindIt() async throws {
    let ledger = try await SealedLedger()
    let file = try #require(Subject("case/c-1"))
    let stale = try ledger.sealed([(ledger.note("测试丁说明情况"), file)])
    _ = try await ledger.erase(with: ledger.store())
    await #expect(throws: EventLogError.refused(index: 0, .payloadUnfinished)) { try await ledger.log.append(stale) }
    let during = try ledger.sealed([(ledger.note("测试丁说明情况"), file)])
    try ledger.store().intend(ledger.person)
    await #expect(throws: EventLogError.refused(index: 0, .payloadUnfinished)) { try await ledger.log.append(during) }
  }

  @Test func anAppendWaitsForAnErasureAndIsSealedAnew() async throws {
    let ledger = try await SealedLedger()
    let file = try #require(Subject("case/c-1"))
    let lock = try #require(try ledger.store().erasureLock())
    try ledger.store().intend(ledger.person)
    var attempts = 0
    let receipt = try await ledger.cases.record { _ in
      attempts += 1
      if attempts == 3 { lock.release() }  // the erasure was cut short before its certificate
      return .record(try ledger.drafts([(ledger.note("测试戊说明情况"), file)]), if: .always) { $0 }
    }
    // A program that another test starts at that moment inherits the lock until it runs: then there is one attempt more.
    #expect(attempts >= 3)
    #expect(try ledger.log.snapshot().last == receipt.last)
    #expect(try opened(ledger).last == "测试戊说明情况")
  }

  @Test func erasingAgainMakesItTrueOfAnOlderKeyFile() async throws {
    let ledger = try await SealedLedger()
    let (path, older) = (ledger.directory + "/keys.mdb", ledger.directory + "-older")
    try FileManager.default.copyItem(atPath: path, toPath: older)
    _ = try await ledger.erase(with: ledger.store())
    try ledger.remove("keys.mdb")
    try FileManager.default.moveItem(atPath: older, toPath: path)
    #expect(try opened(ledger).count == 2)
    #expect(try await ledger.erase(with: ledger.store()).wasErasedBefore)
    #expect(try opened(ledger).isEmpty)
  }

  @Test func oneErasureAtATimeAndItsIntentIsLeftAlone() async throws {
    let ledger = try await SealedLedger()
    let lock = try #require(try ledger.store().erasureLock())
    try ledger.store().intend(ledger.person)
    await #expect(throws: PersonKeyError.erasureRunning) { try await ledger.erase(with: ledger.store()) }
    try Erasures(ledger.log, ledger.store()).finish()
    let during = try ledger.store().intents
    #expect(during == [ledger.person])
    lock.release()
    try Erasures(ledger.log, ledger.store()).finish()
    let after = try ledger.store().intents
    #expect(after.isEmpty)
  }

  @Test func whoWasErasedWithoutAKeyGetsNone() async throws {
    let ledger = try await SealedLedger()
    try ledger.remove("keys.mdb")
    try ledger.store().create()
    #expect(try await ledger.erase(with: ledger.store()).keys == 0)
    let request = KeyRequest(owner: ledger.person, isRenewable: false)
    #expect(throws: PersonKeyError.destroyed(ledger.person)) { try ledger.store().keys(for: [request]) }
  }

  /// A certificate that nobody decided on: of the person, naming another's key and its own with a fingerprint made up.
  private func forged(_ ledger: SealedLedger) -> CaseEvent {
    .personErased(
      .with {
        $0.person = "p-1"
        $0.basis = "retention-over"
        $0.agreedBy = "s-2"
        $0.keys = ["person/p-1", "person/p-2", "case/c-1"].map { key in
          .with {
            $0.key = key
            $0.generation = 1
            $0.fingerprintSha256 = String(repeating: "0", count: 64)
          }
        }
        $0.sealedFields = 3
      })
  }

  @Test func aCertificateMadeByHandDestroysNothingAndIsNoErasure() async throws {
    let ledger = try await SealedLedger()
    try await ledger.record([(forged(ledger), ledger.person)])
    let other = KeyRequest(owner: try #require(Subject("person/p-2")), isRenewable: false)
    let key = try ledger.store().keys(for: [other])
    try ledger.store().intend(ledger.person)
    try Erasures(ledger.log, ledger.store()).finish()
    #expect(try opened(ledger).count == 2)
    // Whoever isn't posted can't have it carried out either …
    let stranger = try #require(Subject("staff/nobody"))
    await #expect(throws: Refusal.self) { try await ledger.erase(with: ledger.store(), by: stranger) }
    #expect(try opened(ledger).count == 2)
    // … and whoever may erases for the first time, with a certificate of its own, nobody else's key.
    let outcome = try await ledger.erase(with: ledger.store())
    #expect(!outcome.wasErasedBefore && outcome.keys == 2)
    #expect(try opened(ledger).isEmpty)
    #expect(try ledger.store().stand(key))
  }

  @Test func aRepeatIsAskedTheSameGuards() async throws {
    let ledger = try await SealedLedger()
    _ = try await ledger.erase(with: ledger.store())
    try await ledger.record([
      (.legalHoldPlaced(.with { ($0.person, $0.hold, $0.ground) = ("p-1", "h", "audit") }), ledger.person)
    ])
    let refusal = await #expect(throws: Refusal.self) { try await ledger.erase(with: ledger.store()) }
    #expect(refusal?.guard == .noLegalHold)
  }
}
