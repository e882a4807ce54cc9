import CaseEvents
import CaseLog
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import Foundation
import SwiftProtobuf
import Testing

@testable import Desk

/// Every event of a ledger is judged, by whichever door it came.
@Suite final class DecisionAuditTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("audit-\(UUID().uuidString)").path
  private let log: EventLog
  private let caseSubject = "case/431026-2023-000001"

  init() throws {
    log = try EventLog.create(
      at: path, origin: "test", scope: try #require(Scope(["4310"])), givenTimes: true, now: SystemClock.now())
  }

  deinit {
    log.close()
    try? FileManager.default.removeItem(atPath: path)
  }

  private func append(_ entry: LedgerEntry, about subject: String) async throws {
    try await log.append([
      NewEvent(
        type: entry.event.type.rawValue, schemaVersion: 1, occurredOn: entry.occurredOn, actor: entry.actor,
        office: entry.office, subjects: entry.event.subjects(primary: try #require(Subject(subject))),
        payload: entry.event.serialized(), recordedAt: entry.recordedAt)
    ])
  }

  /// An event that the system recorded before the case.
  private func appendBefore(_ event: CaseEvent, about subject: String, by actor: String) async throws {
    let entry = LedgerEntry(
      position: .origin, recordedAt: Instant(try #require(CivilDate("2022-06-01")), secondOfDay: 0),
      occurredOn: try #require(CivilDate("2022-06-01")), actor: try #require(Subject(actor)),
      office: try #require(Office("431000000000")), event: event)
    try await append(entry, about: subject)
  }

  /// Posts and certifies everybody, and records the standard case until it is enrolled; gives where its first event stands.
  private func appendCase(_ change: (LedgerEntry) -> LedgerEntry = { $0 }) async throws -> UInt64 {
    for cast in Cast.allCases {
      guard let role = cast.role else { continue }
      let staff = "staff/\(cast.id)"
      try await appendBefore(
        .staffPosted(
          .with { ($0.staff, $0.role, $0.office, $0.fromOn) = (cast.id, role, cast.officeCode, "2022-01-01") }),
        about: staff, by: "system/rules")
    }
    for cast in Cast.allCases where cast.role != nil && cast != .city {
      let staff = "staff/\(cast.id)"
      try await appendBefore(
        .trainingAttended(.with { ($0.staff, $0.course, $0.attendedOn) = (cast.id, "base", "2022-01-02") }),
        about: staff, by: "staff/\(Cast.city.id)")
      try await appendBefore(
        .staffCertified(
          .with {
            ($0.staff, $0.course, $0.score) = (cast.id, "base", 90)
            ($0.certifiedOn, $0.validUntilOn) = ("2022-01-03", "2029-12-31")
          }), about: staff, by: "staff/\(Cast.city.id)")
    }
    let first = try log.snapshot().last.next
    for entry in Scenario.standing(in: .active).entries {
      try await append(change(entry.moved(behind: first)), about: caseSubject)
    }
    return first.rawValue
  }

  private func findings() throws -> (found: [DecisionAudit.Finding], judged: Int) {
    var found: [DecisionAudit.Finding] = []
    let counts = try DecisionAudit(of: log, with: .none).run { found.append($0) }
    return (found, counts.values.reduce(0) { $0 + $1.judged })
  }

  @Test func `of a case that was decided step by step only what was made by hand is listed`() async throws {
    _ = try await appendCase()
    let (found, judged) = try findings()
    let resting: [EventType] = [
      .assessmentComputed, .preliminaryOpinionGiven, .publicNoticePosted, .enrolmentConfirmed,
    ]
    #expect(found.map(\.type) == resting, "no pack was published that it could be computed with")
    #expect(judged == Int(clamping: try log.snapshot().last.rawValue))
  }

  @Test func `an event with another amount is found where it stands`() async throws {
    var forgedAt: Position?
    _ = try await appendCase { entry in
      guard case .enrolmentConfirmed(var confirmed) = entry.event else { return entry }
      forgedAt = entry.position
      confirmed.amountFen *= 10
      return entry.saying(.enrolmentConfirmed(confirmed))
    }
    let found = try findings().found.filter { $0.type != .assessmentComputed && !$0.restsOnNothing }
    #expect(found.map(\.position) == [forgedAt].compactMap(\.self) + found.dropFirst().map(\.position))
    guard case .refused(let refusal) = try #require(found.first).reason else {
      Issue.record("it is no assessment")
      return
    }
    #expect(refusal.guard == .decisionFollowsOpinion)
  }

  @Test func `an event beside the record that it belongs to is found`() async throws {
    _ = try await appendCase()
    let last = try #require(Scenario.standing(in: .active).entries.last)
    try await log.append([
      NewEvent(
        type: EventType.suspensionLifted.rawValue, schemaVersion: 1, occurredOn: last.occurredOn, actor: last.actor,
        office: last.office, subjects: [try #require(Subject("staff/\(Cast.clerk.id)"))],
        payload: CaseEvent.suspensionLifted(SuspensionLifted()).serialized(), recordedAt: last.recordedAt)
    ])
    let found = try findings().found
    #expect(found.last?.position == (try log.snapshot().last))
    #expect(found.last?.type == .suspensionLifted)
  }
}

extension DecisionAudit.Finding {
  /// Whether it is listed for the assessment that it rests on, which no pack was published for.
  fileprivate var restsOnNothing: Bool {
    if case .refused(let refusal) = reason { refusal.guard == .assessmentExecuted } else { false }
  }
}

extension LedgerEntry {
  /// The entry as it stands in a ledger that holds other events before the case.
  fileprivate func moved(behind first: Position) -> LedgerEntry {
    let distance = first.rawValue - 1
    return LedgerEntry(
      position: Position(position.rawValue + distance), recordedAt: recordedAt, occurredOn: occurredOn, actor: actor,
      office: office, event: event.mapReferences { $0 + distance })
  }

  /// The entry with another payload.
  fileprivate func saying(_ event: CaseEvent) -> LedgerEntry {
    LedgerEntry(
      position: position, recordedAt: recordedAt, occurredOn: occurredOn, actor: actor, office: office, event: event)
  }
}
