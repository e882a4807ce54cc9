import CaseEvents
import CaseLog
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import SwiftProtobuf
import Testing

/// What a log takes: one maker, which holds every event to the rules of its type.
@Suite struct DraftTests {
  private let sample: SampleLog

  init() throws { sample = try SampleLog() }

  @Test func `a draft has the event's own subjects, then the others as far as there is room`() throws {
    let once = try #require(Subject("once/a:1"))
    let subjects = try sample.draft(alsoAbout: [once]).subjects
    #expect(subjects.first == sample.file && subjects.last == once)
    let own = try sample.proposal.event.subjects(primary: sample.file)
    #expect(Array(subjects.dropLast()) == own)
    var household = StandardCase.household
    let member = try #require(household.members.first)
    household.members = (1...20).map { number in
      var other = member
      other.person = "p-\(number)"
      return other
    }
    let crowded = try sample.draft(.householdDeclared(household), alsoAbout: [once]).subjects
    #expect(crowded.count == Limits.subjects && crowded.last == once)
  }

  @Test func `a payload against the rules is no draft`() throws {
    #expect(throws: PayloadFault.self) { try sample.draft(.deathRecorded(.init())) }
    let other = try #require(Subject("staff/s"))
    #expect(throws: PayloadFault.self) { try EventDraft(sample.proposal.event, of: other, by: sample.proposal) }
  }

  /// A line as an export of a ledger writes it.
  private func exportedLine() async throws -> EventLine {
    try await sample.append()
    let correction = CaseEvent.correctionRequested(
      .with {
        $0.targetPosition = 1
        $0.field = "occurredOn"
        $0.rightValue = "\"2023-01-01\""
        $0.ground = "typing"
      })
    try await sample.append(correction)
    let recorded = try #require(try sample.log.snapshot().event(at: Position(2)))
    return try EventLine(recorded, source: "test")
  }

  @Test func `a line read back is the event that was recorded, at its place by its hash`() async throws {
    let line = try await exportedLine()
    let recorded = try #require(try sample.log.snapshot().event(at: Position(2)))
    let draft = EventDraft(line, at: Position(2)) { Position($0) }.newEvent
    #expect(draft.payload == recorded.payload && draft.type == recorded.type && draft.actor == recorded.actor)
    #expect(draft.subjects == recorded.subjects.map(\.subject) && draft.recordedAt == recorded.recordedAt)
    #expect(draft.expectedHash == recorded.recordHash && draft.schemaVersion == recorded.schemaVersion)
    #expect(EventDraft(line, at: Position(3)) { Position($0) }.newEvent.expectedHash == nil)
  }

  @Test func `a line's references are moved, and a finished payload isn't held to the hash of one in clear`()
    async throws
  {
    let line = try await exportedLine()
    let draft = EventDraft(line, at: Position(2)) { Position($0 + 40) }
    guard case .correctionRequested(let moved) = draft.event else { throw CancellationError() }
    #expect(moved.targetPosition == 41)
    let finishing = PayloadFinishing { _ in [] }
    #expect(draft.newEvent(payload: [], finishing: finishing).expectedHash == nil)
    struct Unknown: Error {}
    #expect(throws: Unknown.self) { try EventDraft(line, at: Position(2)) { _ throws(Unknown) in throw Unknown() } }
  }
}
