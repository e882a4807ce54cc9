import CaseEvents
import CaseLog
import EventEnvelope
import EventLog
import Foundation
import Testing

@testable import county_sim

/// The events of a kind of few subjects, found by their subjects in a year of a county's ledger.
@Suite struct RareSubjectTests {
  private static let kinds: [(SubjectKind, Set<EventType>)] = [
    (.policy, [.policyDrafted, .policyPublished, .policySuperseded]), (.training, [.trainingHeld, .trainingAttended]),
    (.staff, [.staffPosted, .staffCertified, .certificationLapsed]), (.module, [.proposalMade]),
  ]

  @Test(arguments: kinds)
  func `the events of a rare kind are those that a scan finds`(kind: SubjectKind, types: Set<EventType>) async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("rare-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let log = try EventLog.create(
      at: directory, origin: "test", scope: try #require(Scope(["4310"])), givenTimes: true,
      now: SystemClock.now())
    defer { log.close() }
    let drafts = try await ToldLedger.year.value.lines.enumerated().map { index, line in
      EventDraft(line, at: Position(UInt64(index) + 1)) { Position($0) }
    }
    for start in stride(from: 0, to: drafts.count, by: Limits.batchEvents) {
      try await log.append(drafts[start..<min(start + Limits.batchEvents, drafts.count)].map(\.newEvent))
    }
    let reader = CaseReader(try log.snapshot())
    let found = try reader.entries(ofKind: kind, types: types)
    #expect(found == (try reader.entries(ofTypes: types)))
    #expect(found.isEmpty == (kind == .module))
  }
}
