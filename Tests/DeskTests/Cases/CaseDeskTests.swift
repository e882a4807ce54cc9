import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import Foundation
import Testing
import Wording

@testable import Desk

/// What was made from a case as it stood isn't recorded once something came since.
@Suite struct CaseDeskTests {
  private let ledger = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)").path

  private func append(_ event: CaseEvent, to log: EventLog) async throws {
    try await log.append([
      NewEvent(
        type: event.type.rawValue, schemaVersion: 1, occurredOn: StandardCase.start,
        actor: try #require(Subject("staff/s-clerk")), office: try #require(Office("431026101000")),
        subjects: [try #require(Subject("case/c"))], payload: event.serialized())
    ])
  }

  @Test func aProposalMadeFromAnEarlierStateIsAConflict() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try EventLog.create(
      at: ledger, origin: "test", scope: try #require(Scope(["431026"])), now: SystemClock.now())
    try await append(.applicationSubmitted(StandardCase.application), to: log)
    let desk = CaseDesk(LedgerPlace(ledger).caseLog(log))
    let proposal = Proposal(
      event: .assessmentComputed(StandardCase.assessment(grounds: [1])), occurredOn: StandardCase.start,
      actor: try #require(Subject("system/assessment")), office: try #require(Office("431026101000")),
      today: StandardCase.start)
    // As it stands, the rules are asked.
    await #expect(throws: Refusal.self) { try await desk.record(proposal, of: "c", madeFrom: Position(1)) }
    try await append(.householdDeclared(StandardCase.household), to: log)
    let error = await #expect(throws: EventLogError.self) {
      try await desk.record(proposal, of: "c", madeFrom: Position(1))
    }
    let failure = try #require(error).problem(ledger: nil)
    #expect(failure.kind == .conflict)
    #expect(failure.message.english.contains("case/c has changed: expected nothing after position 1, found 2"))
    #expect(try log.snapshot().last == Position(2))
    log.close()
  }
}
