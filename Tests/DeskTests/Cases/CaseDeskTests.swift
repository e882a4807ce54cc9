import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import Foundation
import SwiftProtobuf
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
    let desk = CaseDesk(LedgerPlace(ledger).caseLog(log), executingWith: BuiltInModules.none)
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

  @Test func aRelativeOfAMemberOfStaffStandsInBothRecords() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try EventLog.create(
      at: ledger, origin: "test", scope: try #require(Scope(["431026"])), now: SystemClock.now())
    let (clerk, office) = (try #require(Subject("staff/s-clerk")), try #require(Office(Cast.clerk.officeCode)))
    let posted = CaseEvent.staffPosted(
      .with { ($0.staff, $0.role, $0.office, $0.fromOn) = ("s-clerk", .township, office.description, "2022-01-01") })
    let certified = CaseEvent.staffCertified(
      .with {
        ($0.staff, $0.course, $0.score) = ("s-clerk", "base", 90)
        ($0.certifiedOn, $0.validUntilOn) = ("2022-01-03", "2029-12-31")
      })
    try await log.append(
      [posted, certified].map { event in
        NewEvent(
          type: event.type.rawValue, schemaVersion: 1, occurredOn: StandardCase.start, actor: clerk, office: office,
          subjects: [clerk], payload: event.serialized())
      })
    try await append(.applicationSubmitted(StandardCase.application), to: log)
    let declared = CaseEvent.relativeRelationDeclared(
      .with { ($0.staff, $0.person, $0.relation) = ("s-clerk", "p-1", "sibling") })
    let proposal = Proposal(
      event: declared, occurredOn: StandardCase.start, actor: clerk, office: office, today: StandardCase.start)
    let desk = CaseDesk(LedgerPlace(ledger).caseLog(log), executingWith: BuiltInModules.none)
    let position = try await desk.record(proposal, of: "c").receipt.first
    let subjects = try #require(try log.snapshot().event(at: position)).subjects.map { $0.subject.description }
    #expect(subjects == ["staff/s-clerk", "person/p-1", "case/c"])
    // Once a person.
    await #expect(throws: Refusal.self) { try await desk.record(proposal, of: "c") }
    log.close()
  }
}
