import CaseEvents
import CaseLog
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import SwiftProtobuf
import Testing

/// What a ledger says of a case, and of what it can't read.
@Suite struct ReaderTests {
  private let sample: SampleLog

  init() throws { sample = try SampleLog() }

  private func reader() throws -> CaseReader { try CaseLog(sample.log, sealing: Clear()).reader() }

  /// The day of the first event is found to have been another.
  private func correct(to day: String) async throws {
    try await sample.append(
      .correctionApplied(
        .with {
          $0.targetPosition = 1
          $0.field = "occurredOn"
          $0.rightValue = "\"\(day)\""
          $0.ground = "typing"
          $0.requestedBy = "s-2"
        }))
  }

  @Test func `a history keeps what was recorded beside what it comes to`() async throws {
    try await sample.append()
    try await correct(to: "2022-12-30")
    let history = try reader().history(ofCase: "c")
    let start = StandardCase.start
    #expect(history.recorded.map(\.occurredOn) == [start, start])
    #expect(history.entries.map(\.occurredOn.description) == ["2022-12-30", start.description])
    #expect(history.corrections == [Position(1): Position(2)])
    #expect(history.entries(asOf: CivilDate("2022-12-31")).count == 1 && history.entries(asOf: nil).count == 2)
  }

  @Test func `months are over by the last payment, whatever is recorded later`() async throws {
    try await sample.append()
    #expect(try reader().lastPaymentDay(after: .origin, knownAt: nil) == nil)
    try await sample.append(
      .paymentCredited(
        .with {
          ($0.list, $0.line, $0.caseID, $0.payMonth, $0.amountFen) = ("l-1", 1, "c", "2023-03", 59_000)
          $0.creditedOn = "2023-03-10"
        }))
    try await sample.append()
    #expect(try reader().lastPaymentDay(after: .origin, knownAt: nil) == StandardCase.start)
    #expect(try reader().lastPaymentDay(after: Position(2), knownAt: nil) == nil)
    #expect(try reader().lastPaymentDay(after: .origin, knownAt: Instant("2000-01-01T00:00:00Z")) == nil)
  }

  @Test func `whoever asks for no case is told so`() async throws {
    #expect(throws: CaseLookupError.notAnIdentifier) { try reader().history(ofCase: "a b") }
    #expect(throws: CaseLookupError.notFound) { try reader().history(ofCase: "c") }
    try await sample.append()
    #expect(try reader().history(ofCase: "c").recorded.count == 1)
    #expect(throws: CaseLookupError.notKnownThen) {
      try reader().history(ofCase: "c", knownAt: Instant("2000-01-01T00:00:00Z"))
    }
  }

  @Test(arguments: [(UInt16(60_000), [UInt8]()), (EventType.applicationSubmitted.rawValue, [0xFF])])
  func `an event that isn't of the catalogue is named by its place`(type: UInt16, payload: [UInt8]) async throws {
    var event = try sample.draft().newEvent
    (event.type, event.payload) = (type, payload)
    try await sample.log.append([event])
    let expected: UnreadableEvent =
      payload.isEmpty ? .unknownType(type, Position(1)) : .badPayload(Position(1))
    #expect(throws: expected) { try reader().history(ofCase: "c") }
    let recorded = try #require(try sample.log.snapshot().event(at: Position(1)))
    #expect(throws: expected) { try LedgerEntry(recorded) }
    #expect(throws: expected) { try EventLine(recorded, source: "test") }
    #expect(expected.reason == (payload.isEmpty ? "unknown-type 60000" : "unreadable-payload"))
  }

  @Test func `the cases of a person are found by the person's thread`() async throws {
    try await sample.append(.householdDeclared(StandardCase.household))
    let person = try #require(StandardCase.household.members.first.flatMap { Subject("person/\($0.person)") })
    #expect(try reader().cases(of: person) == ["c"])
  }

  @Test func `the calendar of an office has the notices of its place, from their recording on`() async throws {
    let subject = try #require(Subject("calendar/4310-2027"))
    let notice = CalendarPublished.with {
      $0.year = 2027
      $0.scope = "4310"
      $0.notice = "示例〔2026〕1号"
      $0.publishedOn = "2023-03-01"
      $0.daysOff = ["2027-01-04"]
    }
    try await sample.log.append([try EventDraft(.calendarPublished(notice), of: subject, by: sample.proposal).newEvent])
    let recordedAt = try #require(try reader().entries(of: subject).first).recordedAt
    let before = Instant(microseconds: recordedAt.microseconds - 1)
    let (here, elsewhere) = (sample.proposal.office, try #require(Office("440100000000")))
    let monday = try #require(CivilDate("2027-01-04"))
    for (office, moment, isWorked) in [
      (here, nil, false), (here, recordedAt, false), (here, before, true), (elsewhere, nil, true),
    ] as [(Office, Instant?, Bool)] {
      #expect(try reader().calendar(for: office, knownAt: moment).isWorkingDay(monday) == isWorked)
    }
    #expect(try reader().calendars().notices.map(\.scope) == ["4310"])
  }
}
