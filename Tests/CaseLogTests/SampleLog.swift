import CaseEvents
import CaseLog
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import Foundation
import SwiftProtobuf
import Testing

/// An empty log in a temporary folder, for events of a case.
final class SampleLog {
  let log: EventLog
  let file: Subject
  let proposal: Proposal
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent("cases-\(UUID().uuidString)")
    .path

  init() throws {
    log = try EventLog.create(
      at: directory, origin: "test", scope: try #require(Scope(["431026"])), now: SystemClock.now())
    file = try #require(Subject("case/c"))
    proposal = Proposal(
      event: .applicationSubmitted(StandardCase.application), occurredOn: StandardCase.start,
      actor: try #require(Subject("staff/s")), office: try #require(Office("431026101000")), today: StandardCase.start)
  }

  deinit {
    log.close()
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// An event of the case.
  func draft(_ event: CaseEvent? = nil, alsoAbout others: [Subject] = []) throws -> EventDraft {
    try EventDraft(event ?? proposal.event, of: file, by: proposal, alsoAbout: others)
  }

  /// Records an event of the case, whatever else is under way.
  @discardableResult
  func append(_ event: CaseEvent? = nil) async throws -> Receipt {
    try await log.append([draft(event).newEvent])
  }

  /// A note that needs sealing.
  static func note(_ text: String) -> CaseEvent {
    .changeReported(
      .with {
        $0.kind = "moved"
        $0.fromOn = "2023-01-01"
        $0.source = .family
        $0.note = .with { $0.plain = text }
      })
  }
}
