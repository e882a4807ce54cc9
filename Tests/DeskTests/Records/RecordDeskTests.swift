import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import SwiftProtobuf
import Synchronization
import TestSupport
import Testing

@testable import Desk

/// Events of every record are decided on by the rules of their record, against what the ledger holds.
@Suite struct RecordDeskTests {
  /// Writes in clear; before the first time something else is recorded.
  private final class Overtaken: EventSealing {
    private let isFirst = Mutex(true)
    private let rival: @Sendable () async throws -> Void

    init(by rival: @escaping @Sendable () async throws -> Void) { self.rival = rival }

    func sealed(_ drafts: [EventDraft]) throws -> [NewEvent] {
      let isFirst = isFirst.withLock { first in
        defer { first = false }
        return first
      }
      if isFirst { try OwnThread.wait(for: rival) }
      return drafts.map(\.newEvent)
    }
  }

  private func proposal(_ event: CaseEvent, by actor: Subject, _ ledger: SealedLedger) -> Proposal {
    Proposal(event: event, occurredOn: .today, actor: actor, office: ledger.office, today: .today)
  }

  private func conflict(of staff: String) -> CaseEvent {
    .conflictOfInterestDeclared(
      .with {
        $0.staff = staff
        $0.caseID = "c-1"
        $0.ground = "neighbour"
      })
  }

  private func list(_ line: Int64) -> CaseEvent {
    .paymentListPrepared(
      .with {
        $0.payMonth = "2023-04"
        $0.lines = [
          .with {
            $0.line = 1
            $0.caseID = "c-1"
            $0.account = "acct-1"
            $0.amountFen = line
          }
        ]
        $0.totalFen = line
        $0.linesSha256 = String(repeating: "0", count: 64)
      })
  }

  @Test func `an event is recorded on the thread of its record, by the record's rules`() async throws {
    // Given two reviewers
    let ledger = try await SealedLedger()
    let desk = RecordDesk(ledger.cases)
    // When one declares that the other keeps off a case
    let conflict = conflict(of: "s-2")
    let recorded = try await desk.record(proposal(conflict, by: ledger.reviewers[0], ledger), of: ledger.reviewers[1])
    // Then it is so, and needs no second word
    #expect(recorded.events == [conflict])
    #expect(try ledger.cases.reader().staff(ledger.reviewers[1]).conflicts == ["c-1"])
    let refusal = await #expect(throws: Refusal.self) {
      try await desk.record(proposal(conflict, by: ledger.reviewers[0], ledger), of: ledger.reviewers[1])
    }
    #expect(refusal?.guard == .declaredOnce)
  }

  @Test func `a line of a list says what its case is due, by what the ledger holds`() async throws {
    let ledger = try await SealedLedger()
    let subject = try #require(Subject("list/431026-2023-04-1"))
    let refusal = #expect(throws: Refusal.self) {
      try RecordDesk(ledger.cases).decide(proposal(list(1), by: ledger.reviewers[0], ledger), on: subject)
    }
    #expect(refusal?.guard == .listMatchesCases)
  }

  @Test func `what is recorded meanwhile about the record has it decided anew`() async throws {
    // Given two who declare the same at once
    let ledger = try await SealedLedger()
    let proposal = proposal(conflict(of: "s-2"), by: ledger.reviewers[0], ledger)
    let (cases, subject) = (ledger.cases, ledger.reviewers[1])
    let sealing = Overtaken { _ = try await RecordDesk(cases).record(proposal, of: subject) }
    let slower = RecordDesk(CaseLog(ledger.log, sealing: sealing))
    // Then the slower is refused by what the faster has recorded
    let refusal = await #expect(throws: Refusal.self) {
      try await withTaskExecutorPreference(OwnThreads()) { try await slower.record(proposal, of: subject) }
    }
    #expect(refusal?.guard == .declaredOnce)
  }

  @Test(arguments: [EventType.personErased, .moduleInstalled, .moduleRetired, .moduleResumed, .moduleEventSkipped])
  func `what only a command makes true isn't recorded without it`(type: EventType) async throws {
    let ledger = try await SealedLedger()
    let event = try CaseEvent(type: type, trusted: [UInt8]().span)
    let problem = await #expect(throws: Problem.self) {
      try await RecordDesk(ledger.cases).record(
        proposal(event, by: ledger.reviewers[0], ledger), of: try #require(Subject("module/visits")))
    }
    #expect(problem?.kind == .usage)
  }

  @Test func `a case isn't a record besides cases`() async throws {
    let ledger = try await SealedLedger()
    let problem = #expect(throws: Problem.self) {
      try RecordDesk(ledger.cases).decide(
        proposal(ledger.application(), by: ledger.reviewers[0], ledger), on: try #require(Subject("case/c-1")))
    }
    #expect(problem?.kind == .usage)
  }

  @Test func `nobody holds data of a person whom no event is about`() async throws {
    let ledger = try await SealedLedger()
    let hold = CaseEvent.legalHoldPlaced(
      .with {
        $0.person = "p-9"
        $0.hold = "h-1"
        $0.ground = "audit"
      })
    let problem = #expect(throws: Problem.self) {
      try RecordDesk(ledger.cases).decide(
        proposal(hold, by: ledger.reviewers[0], ledger), on: try #require(Subject("person/p-9")))
    }
    #expect(problem?.kind == .notFound)
  }
}
