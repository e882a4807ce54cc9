import EventEnvelope
import Proofs
import Testing

@testable import EventLog

@Suite struct TailBoundTests {
  private let ledger: TemporaryLedger
  private let subjects = (0..<7).map { Subject("case/\($0)")! }

  init() throws { ledger = try TemporaryLedger() }

  private func events(_ count: Int) -> [NewEvent] {
    (0..<count).map { index in
      NewEvent(
        type: 1, schemaVersion: 1, occurredOn: CivilDate("2023-05-17")!, actor: TemporaryLedger.actor,
        office: TemporaryLedger.office, subjects: [subjects[index % 7]], payload: [])
    }
  }

  private func base(of log: EventLog) throws -> UInt64 { try log.snapshot().tail.base.rawValue }

  @Test(
    arguments: [
      (waiting: 9, appended: 1, isReached: false), (10, 1, true), (10, 99, true), (10, 100, false), (999, 500, false),
      (1_000, 100, true),
    ] as [(waiting: UInt64, appended: UInt64, isReached: Bool)])
  func `large commits may leave a longer tail`(waiting: UInt64, appended: UInt64, isReached: Bool) {
    let bound = TailBound(ordinary: 10, bulk: 1_000)
    #expect(bound.isReached(waiting: waiting, appended: appended) == isReached)
  }

  @Test func `a small commit or closing flushes what large ones left`() async throws {
    let bound = TailBound(ordinary: 10, bulk: 1_000)
    var log = try EventLog.open(at: ledger.path, access: .readWrite, tailBound: bound) { TemporaryLedger.start }
    try await log.append(events(300))
    #expect(try base(of: log) == 0)
    try await log.append(events(1))
    #expect(try base(of: log) == 301)
    try await log.append(events(200))
    #expect(try base(of: log) == 301)
    log.close()
    log = try EventLog.open(at: ledger.path, access: .readWrite, tailBound: bound) { TemporaryLedger.start }
    #expect(try base(of: log) == 501)
    try await log.append(events(9))
    log.close()
    log = try EventLog.open(at: ledger.path, access: .readOnly, tailBound: bound) { TemporaryLedger.start }
    #expect(try base(of: log) == 501, "a short tail is left for the next one to read")
    let snapshot = try log.snapshot()
    #expect(try snapshot.verify().isSound)
    #expect(try snapshot.head(of: subjects[0]) == Head(last: Position(509), count: 75))
  }

  @Test func `a refused batch takes nothing from the tail that readers know`() async throws {
    let log = try ledger.open(tailBound: 1_000)
    try await log.append(events(3))
    let snapshot = try log.snapshot()
    #expect(try snapshot.head(of: subjects[0]).last == Position(1))
    var wrong = events(2)
    wrong[1].expectedHash = TreeHash(String(repeating: "0", count: 64))
    await #expect(throws: EventLogError.self) { try await log.append(wrong) }
    #expect(snapshot.tail.copy.through == 3, "what was noted for the batch is taken back, and no more")
    try await log.append(events(1))
    #expect(try log.snapshot().head(of: subjects[0]) == Head(last: Position(4), count: 2))
    #expect(try log.snapshot().verify().isSound)
  }
}
