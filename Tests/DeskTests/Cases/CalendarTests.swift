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

/// Notices on working days in a ledger: published, and counted by.
@Suite final class CalendarTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("calendar-\(UUID().uuidString)").path
  private let log: EventLog
  private let place: LedgerPlace
  private let caseID = "431026-2023-000001"
  /// A Friday after the case came to the county on 23 March 2023.
  private let friday = "2023-03-24"

  init() throws {
    place = LedgerPlace(path)
    log = try EventLog.create(
      at: path, origin: "test", scope: try #require(Scope(["431026"])), now: SystemClock.now())
  }

  deinit {
    log.close()
    try? FileManager.default.removeItem(atPath: path)
  }

  private var acting: Acting {
    get throws {
      Acting(try #require(Cast.reviewer.subject), of: try #require(Office(Cast.reviewer.officeCode)))
    }
  }

  private func append(_ entry: LedgerEntry, about subject: String) async throws {
    try await log.append([
      NewEvent(
        type: entry.event.type.rawValue, schemaVersion: 1, occurredOn: entry.occurredOn, actor: entry.actor,
        office: entry.office, subjects: [try #require(Subject(subject))], payload: entry.event.serialized())
    ])
  }

  /// Posts and certifies the county's reviewer, for as long as there are days.
  private func appendReviewer() async throws {
    let id = Cast.reviewer.id
    let posted = CaseEvent.staffPosted(
      .with { ($0.staff, $0.role, $0.office, $0.fromOn) = (id, .county, Cast.reviewer.officeCode, "2022-01-01") })
    let certified = CaseEvent.staffCertified(
      .with {
        ($0.staff, $0.course, $0.score) = (id, "base", 90)
        ($0.certifiedOn, $0.validUntilOn) = ("2022-01-02", "9999-12-31")
      })
    for event in [posted, certified] {
      try await append(
        LedgerEntry(
          position: .origin, recordedAt: .earliest, occurredOn: StandardCase.start,
          actor: try #require(Subject("system/rules")), office: try #require(Office(Cast.reviewer.officeCode)),
          event: event), about: "staff/\(id)")
    }
  }

  private func notice(scope: String? = "431026", off: [String]) -> CalendarPublished {
    .with {
      $0.year = 2023
      if let scope { $0.scope = scope }
      $0.notice = "示例〔2023〕1号"
      $0.publishedOn = "2023-03-20"
      $0.daysOff = off
    }
  }

  @Test func `a notice is published once, and again where it says something else`() async throws {
    try await appendReviewer()
    let desk = CalendarDesk(place.caseLog(log))
    let first = notice(off: [friday])
    #expect(try await desk.publish(first, by: acting, isDryRun: true) == .allowed)
    #expect(try await desk.publish(first, by: acting, isDryRun: false) == .recorded(Position(3)))
    #expect(try await desk.publish(first, by: acting, isDryRun: false) == .known)
    let second = notice(off: ["2023-03-27"])
    #expect(try await desk.publish(second, by: acting, isDryRun: false) == .recorded(Position(4)))
    #expect(try await desk.publish(first, by: acting, isDryRun: false) == .recorded(Position(5)))
    #expect(try log.snapshot().head(of: try #require(Subject("calendar/431026-2023"))).count == 3)
    let country = notice(scope: nil, off: [friday])
    #expect(try await desk.publish(country, by: acting, isDryRun: false) == .recorded(Position(6)))
  }

  @Test func `a notice that isn't one is refused before anything is asked`() async throws {
    try await appendReviewer()
    let desk = CalendarDesk(place.caseLog(log))
    for notice in [notice(scope: "4", off: [friday]), notice(off: ["2023-02-30"]), CalendarPublished()] {
      await #expect(throws: PayloadFault.self) { try await desk.publish(notice, by: acting, isDryRun: false) }
    }
  }

  /// The calendar is that of the case's office, whoever acts: here the county.
  @Test(arguments: ["431026", "431026101"])
  func `a decision counts by the calendar known as it is recorded, and a case is shown by that of the moment`(
    scope: String
  ) async throws {
    try await appendReviewer()
    let scenario = Scenario.standard(upTo: .forwarded)
    for entry in scenario.entries { try await append(entry, about: "case/\(caseID)") }
    // Three working days after 23 March are over on the 28th.
    var refusal = StandardCase.refusal
    refusal.noticeDueOn = "2023-03-29"
    let acting = try acting
    let proposal = Proposal(
      event: .enrolmentRefused(refusal), occurredOn: try #require(CivilDate("2023-03-23")), actor: acting.actor,
      office: acting.office, today: try #require(CivilDate("2023-03-23")))
    let desk = CaseDesk(place.caseLog(log), executingWith: BuiltInModules.none)
    let refused = #expect(throws: Refusal.self) { try desk.decide(proposal, on: caseID) }
    #expect(refused?.guard == .refusalNoticeDue)

    let published = try await CalendarDesk(place.caseLog(log)).publish(
      notice(scope: scope, off: [friday]), by: acting, isDryRun: false)
    #expect(try desk.decide(proposal, on: caseID).count == 1)
    guard case .recorded(let position) = published else { throw CancellationError() }
    let recordedAt = try #require(try log.snapshot().event(at: position)).recordedAt
    let before = Instant(microseconds: recordedAt.microseconds - 1)
    let due = try [before, recordedAt, nil].map { moment in
      let file = try CaseFile(caseID, in: log, knownAt: moment, on: .today)
      return file.state.deadlines(on: .today, calendar: file.calendar, procedure: file.procedure).first {
        $0.rule == .countyDecision
      }?.dueOn
    }
    #expect(due.map { $0?.description } == ["2023-04-07", "2023-04-10", "2023-04-10"])
  }
}
