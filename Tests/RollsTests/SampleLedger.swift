import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import Foundation

@testable import Rolls

/// A ledger in a temporary folder that takes given times, with a standard case in it as far as a test wants.
final class SampleLedger {
  let directory: String
  let log: EventLog
  static let caseID = "431026-2023-000001"

  init() throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("rolls-\(UUID().uuidString)").path
    log = try EventLog.create(
      at: directory, origin: "test", scope: Scope(["43"])!, givenTimes: true, now: SystemClock.now())
  }

  deinit {
    log.close()
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// Opens the views; close them by letting go before opening them again.
  func views() throws -> Views { try Views(of: log, at: directory + "/views.mdb") }

  /// Records the entries of a scenario as the events of a case.
  func record(_ entries: some Sequence<LedgerEntry>, of caseID: String = caseID) async throws {
    let subject = Subject(kind: "case", id: caseID)!
    for entry in entries { try await record(entry, subject) }
  }

  /// Records one more event of a case.
  func record(_ event: CaseEvent, on day: String, at time: String, of caseID: String = caseID) async throws {
    let entry = LedgerEntry(
      position: .origin, recordedAt: Instant(time)!, occurredOn: CivilDate(day)!, actor: Cast.reviewer.subject!,
      office: Office("431026000000")!, event: event)
    try await record(entry, Subject(kind: "case", id: caseID)!)
  }

  /// Records an event of a payment list.
  func record(_ event: CaseEvent, ofList id: String, on day: String, at time: String) async throws {
    let entry = LedgerEntry(
      position: .origin, recordedAt: Instant(time)!, occurredOn: CivilDate(day)!, actor: Cast.reviewer.subject!,
      office: Office("431026000000")!, event: event)
    try await record(entry, Subject(kind: "list", id: id)!)
  }

  private func record(_ entry: LedgerEntry, _ subject: Subject) async throws {
    try await log.append([
      NewEvent(
        type: entry.event.type.rawValue, schemaVersion: 1, occurredOn: entry.occurredOn, actor: entry.actor,
        office: entry.office, subjects: try entry.event.subjects(primary: subject),
        payload: entry.event.serialized(), recordedAt: entry.recordedAt)
    ])
  }
}
