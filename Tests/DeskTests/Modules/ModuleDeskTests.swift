import CaseEvents
import CaseLog
import Casework
import EventLog
import SwiftProtobuf
import Synchronization
import TestSupport
import Testing

@testable import Desk

/// What is said about a module rests on how it stood: it is decided once, and not anew where that has changed.
@Suite struct ModuleDeskTests {
  /// Writes in clear; before the first time somebody else is faster.
  private final class Overtaken: EventSealing {
    private let count = Mutex(0)
    private let rival: @Sendable () async throws -> Void

    init(by rival: @escaping @Sendable () async throws -> Void) { self.rival = rival }

    /// How often something was decided on.
    var decisions: Int { count.withLock { $0 } }

    func sealed(_ drafts: [EventDraft]) throws -> [NewEvent] {
      let isFirst = count.withLock { count in
        count += 1
        return count == 1
      }
      if isFirst { try OwnThread.wait(for: rival) }
      return drafts.map(\.newEvent)
    }
  }

  private func installation(_ module: String, version: String, _ ledger: SealedLedger) -> Proposal {
    let event = ModuleInstalled.with {
      $0.module = module
      $0.version = version
      $0.scope = "431026"
      $0.types = ["HomeVisited"]
      $0.programSha256 = String(repeating: "0", count: 64)
    }
    return Proposal(
      event: .moduleInstalled(event), occurredOn: .today, actor: ledger.reviewers[0], office: ledger.office,
      today: .today)
  }

  @Test func ofTwoInstallationsAtOnceTheSlowerIsAConflictAndIsNotDecidedAnew() async throws {
    // Given two installations of one module that were decided on as the ledger stood before both
    let ledger = try await SealedLedger()
    let (cases, rival) = (ledger.cases, installation("visits", version: "2.0.0", ledger))
    let sealing = Overtaken { _ = try await ModuleDesk(cases).record(rival, about: "visits") }
    let desk = ModuleDesk(CaseLog(ledger.log, sealing: sealing))
    let slower = installation("visits", version: "1.0.0", ledger)
    // When the other one is recorded first
    let error = await #expect(throws: EventLogError.self) {
      try await withTaskExecutorPreference(OwnThreads()) { try await desk.record(slower, about: "visits") }
    }
    // Then whoever was slower is told, and nothing took the other's place
    #expect(error?.problem.kind == .conflict && sealing.decisions == 1)
    let installed = try ledger.cases.reader().modules().installed
    #expect(installed.mapValues(\.version) == ["visits": "2.0.0"])
  }
}
