import EventEnvelope
import EventLog
import Foundation
import Proofs
import Synchronization
import Testing
import Wording

@testable import Desk

/// What an inspection finds beside the records, and how far it says it is.
@Suite final class LedgerInspectionTests {
  private let place = LedgerPlace(
    FileManager.default.temporaryDirectory.appendingPathComponent("inspection-\(UUID().uuidString)").path)

  deinit { try? FileManager.default.removeItem(atPath: place.directory) }

  private func makeLedger(events: Int) async throws {
    let log = try EventLog.create(
      at: place.directory, origin: "test", scope: try #require(Scope(["431026"])), now: SystemClock.now())
    let event = NewEvent(
      type: 1, schemaVersion: 1, occurredOn: .earliest, actor: try #require(Subject("system/test")),
      office: try #require(Office("431026000000")), subjects: [try #require(Subject("case/1"))], payload: [1])
    try await log.append((0..<events).map { _ in event })
    let key = try SigningKey(name: "test", type: .ed25519, seed: Array(1...32))
    _ = try CheckpointStore(ledger: place.directory).sign(log, with: key, at: 0)
    log.close()
  }

  @Test func aSoundLedgerIsSoundAndItsInspectionComesToItsEnd() async throws {
    try await makeLedger(events: 3)
    let told = Mutex<[Int?]>([])
    let findings = try LedgerInspection(of: place).run { progress in
      #expect(progress.total == 3)
      told.withLock { $0.append(progress.count) }
    }
    #expect(findings.isSound && findings.last == Position(3) && findings.origin == "test")
    let counts = told.withLock(\.self)
    #expect(counts.first == .some(0) && counts.last == .some(nil))
  }

  @Test func aChangedCheckpointIsFound() async throws {
    try await makeLedger(events: 3)
    let file = place.directory + "/checkpoints/3"
    let note = try String(contentsOfFile: file, encoding: .utf8).replacing("test\n3\n", with: "test\n2\n")
    try note.write(toFile: file, atomically: true, encoding: .utf8)
    let findings = try LedgerInspection(of: place).run()
    #expect(findings.report.isSound && !findings.isSound)
    guard case .checkpoint? = findings.others.first else {
      Issue.record("found \(findings.others)")
      return
    }
  }

  @Test func aLedgerThatWasNotRolledBackIsNotAccepted() async throws {
    try await makeLedger(events: 1)
    let findings = try LedgerInspection(of: place).run()
    let problem = await #expect(throws: Problem.self) {
      try await RollbackDesk(place).accept(
        findings.report, found: findings.last, by: try #require(Subject("staff/s")),
        of: try #require(Office("431026000000")), reason: "disk-failure")
    }
    #expect(problem?.kind == .conflict)
  }
}
