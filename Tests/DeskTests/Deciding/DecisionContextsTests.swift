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

/// What decisions are told, as the ledger knew it through each of its positions.
@Suite final class DecisionContextsTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("known-\(UUID().uuidString)").path
  private let log: EventLog
  private let caseID = "431026-2023-000001"
  private let clerk = "s-clerk"

  init() throws {
    log = try EventLog.create(
      at: path, origin: "test", scope: try #require(Scope(["431026"])), now: SystemClock.now())
  }

  deinit {
    log.close()
    try? FileManager.default.removeItem(atPath: path)
  }

  private func append(_ event: CaseEvent, about subject: String) async throws {
    try await log.append([
      NewEvent(
        type: event.type.rawValue, schemaVersion: 1, occurredOn: StandardCase.start,
        actor: try #require(Subject("system/rules")), office: try #require(Office(Cast.clerk.officeCode)),
        subjects: event.subjects(primary: try #require(Subject(subject))), payload: event.serialized())
    ])
  }

  private func proposal(_ event: CaseEvent) throws -> Proposal {
    Proposal(
      event: event, occurredOn: StandardCase.start, actor: try #require(Subject("staff/\(clerk)")),
      office: try #require(Office(Cast.clerk.officeCode)), today: StandardCase.start)
  }

  @Test func `nothing is known before it was recorded`() async throws {
    let notice = CalendarPublished.with {
      ($0.year, $0.scope, $0.notice) = (2023, "431026", "示例〔2023〕1号")
      ($0.publishedOn, $0.daysOff) = ("2023-02-20", ["2023-03-24"])
    }
    try await append(
      .staffPosted(
        .with { ($0.staff, $0.role, $0.office, $0.fromOn) = (clerk, .township, Cast.clerk.officeCode, "2022-01-01") }),
      about: "staff/\(clerk)")
    try await append(.calendarPublished(notice), about: "calendar/431026-2023")
    try await append(.householdDeclared(StandardCase.household), about: "case/431026-2023-000002")

    let reader = CaseReader(try log.snapshot())
    let contexts = DecisionContexts(opening: nil, executingWith: nil)
    let known = try (0...3).map { position in
      var read: [Subject] = []
      let context = try contexts.context(
        of: proposal(.householdDeclared(StandardCase.household)), on: caseID, in: CaseState(),
        through: Position(UInt64(position)), reader, reading: &read)
      let friday = try #require(CivilDate("2023-03-24"))
      return (
        context.actor.postings.count, context.calendar.isWorkingDay(friday),
        read.filter { $0.kind == "case" }.count
      )
    }
    #expect(known.map(\.0) == [0, 1, 1, 1])
    #expect(known.map(\.1) == [true, true, false, false])
    #expect(known.map(\.2) == [0, 0, 0, 3], "the other case of each of the three persons")
  }

  @Test func `a change of category is told where all who are enrolled stand`() async throws {
    try await append(.householdDeclared(StandardCase.household), about: "case/\(caseID)")
    var read: [Subject] = []
    let context = try DecisionContexts(opening: nil, executingWith: nil).context(
      of: proposal(.categoryChanged(CategoryChanged())), on: caseID, in: Scenario.standing(in: .active).state,
      through: Position(1), CaseReader(try log.snapshot()), reading: &read)
    #expect(Set(context.standings.keys) == Set(StandardCase.persons))
  }

  @Test func `a relative is registered wherever it was declared`() async throws {
    try await append(.householdDeclared(StandardCase.household), about: "case/\(caseID)")
    try await append(
      .relativeRelationDeclared(.with { ($0.staff, $0.person, $0.relation) = (clerk, "p-2", "sibling") }),
      about: "staff/\(clerk)")
    let reader = CaseReader(try log.snapshot())
    let state = Scenario.standard(upTo: .forwarded).state
    let known: [(Position, Set<String>)] = [(Position(1), []), (Position(2), ["p-2"])]
    for (end, expected) in known {
      var read: [Subject] = []
      let context = try DecisionContexts(opening: nil, executingWith: nil).context(
        of: proposal(.enrolmentRefused(StandardCase.refusal)), on: caseID, in: state, through: end, reader,
        reading: &read)
      #expect(context.registeredRelatives == expected)
    }
  }

  @Test func `a record is read as corrected from the correction on, and not before`() throws {
    let system = try #require(Subject("system/rules"))
    let office = try #require(Office(Cast.clerk.officeCode))
    let events: [CaseEvent] = [
      .staffPosted(
        .with { ($0.staff, $0.role, $0.office, $0.fromOn) = (clerk, .township, Cast.clerk.officeCode, "2022-01-01") }),
      .trainingAttended(.with { ($0.staff, $0.course, $0.attendedOn) = (clerk, "base", "2022-01-02") }),
      .correctionApplied(
        .with { ($0.targetPosition, $0.field, $0.rightValue, $0.requestedBy) = (2, "course", "\"county\"", "s-2") }),
    ]
    let entries = events.enumerated().map { index, event in
      LedgerEntry(
        position: Position(UInt64(index + 1)), recordedAt: .earliest, occurredOn: StandardCase.start, actor: system,
        office: office, event: event)
    }
    let history = KnownHistory(from: StaffState(), entries) { $0.apply($1) }
    #expect((0...4).map { history.state(through: Position($0)).courses } == [[], [], ["base"], ["county"], ["county"]])
    #expect(history.state(through: Position(3)).postings.count == 1)
  }
}
