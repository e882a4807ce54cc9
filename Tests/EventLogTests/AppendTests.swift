import EventEnvelope
import LMDB
import Testing

@testable import EventLog

@Suite struct AppendTests {
  let ledger: TemporaryLedger
  let log: EventLog

  init() throws {
    ledger = try TemporaryLedger()
    log = try ledger.open()
  }

  private func expectSound() throws {
    let report = try log.snapshot().verify()
    #expect(report.isSound, "\(report.problems)")
  }

  @Test func `an event comes back as it was given`() async throws {
    let given = event([subject(1), subject(2, kind: "person")], payload: [9, 8, 7])
    let receipt = try await log.append([given])
    #expect(receipt == Receipt(first: Position(1), last: Position(1), recordedAt: TemporaryLedger.start))
    let recorded = try #require(try log.snapshot().event(at: Position(1)))
    #expect(recorded.subjects.map(\.subject) == given.subjects && recorded.subjects.allSatisfy { $0.previous == nil })
    #expect(recorded.payload == given.payload && recorded.actor == given.actor && recorded.office == given.office)
    #expect(recorded.recordedAt == TemporaryLedger.start && recorded.occurredOn == given.occurredOn)
    #expect(try log.snapshot().event(at: Position(2)) == nil)
    #expect(try log.snapshot().event(at: .origin) == nil)
  }

  @Test func `threads lead from event to event`() async throws {
    try await log.append([event([subject(1)]), event([subject(2)]), event([subject(1), subject(2)])])
    try await log.append([event([subject(1)])])
    let snapshot = try log.snapshot()
    #expect(try snapshot.head(of: subject(1)) == Head(last: Position(4), count: 3))
    #expect(try snapshot.head(of: subject(2)) == Head(last: Position(3), count: 2))
    #expect(try snapshot.head(of: subject(3)) == .none)
    let positions = { (events: [RecordedEvent]) in events.map(\.position.rawValue) }
    #expect(try positions(snapshot.events(of: subject(1))) == [1, 3, 4])
    #expect(try positions(snapshot.events(of: subject(1), newestFirst: true)) == [4, 3, 1])
    #expect(try positions(snapshot.events(of: subject(1), limit: 2)) == [1, 3])
    #expect(try positions(snapshot.events(of: subject(1), newestFirst: true, limit: 2)) == [4, 3])
    #expect(try positions(snapshot.events(of: subject(1), through: Position(3))) == [1, 3])
    #expect(try positions(snapshot.events(of: subject(1), newestFirst: true, limit: 1, through: Position(2))) == [1])
    #expect(try snapshot.events(of: subject(3)).isEmpty)
    try expectSound()
  }

  @Test func `time never goes back, though the clock does`() async throws {
    try await log.append([event()])
    ledger.now = Instant(microseconds: ledger.now.microseconds - 1_000_000)
    #expect(try await log.append([event()]).recordedAt == TemporaryLedger.start)
    ledger.now = Instant(microseconds: TemporaryLedger.start.microseconds + 7)
    #expect(try await log.append([event()]).recordedAt == ledger.now)
    let snapshot = try log.snapshot()
    #expect(try snapshot.lastPosition(recordedAtOrBefore: TemporaryLedger.start) == Position(2))
    #expect(try snapshot.lastPosition(recordedAtOrBefore: ledger.now) == Position(3))
    #expect(try snapshot.lastPosition(recordedAtOrBefore: .earliest) == .origin)
    try expectSound()
  }

  @Test func `a condition over two subjects names the one that changed`() async throws {
    try await log.append([event([subject(1)]), event([subject(2)])])
    let condition = Condition.unchanged([subject(1), subject(2)], since: Position(1))
    await #expect(throws: EventLogError.conflict(subject: subject(2), expectedAtMost: Position(1), actual: Position(2)))
    {
      try await log.append([event()], if: condition)
    }
    try await log.append([event()], if: .unchanged([subject(1), subject(2)], since: Position(2)))
    let both = Condition.unchanged([subject(2)], since: Position(2)).and(.unchanged([subject(1)], since: Position(2)))
    await #expect(throws: EventLogError.conflict(subject: subject(1), expectedAtMost: Position(2), actual: Position(3)))
    {
      try await log.append([event()], if: both)
    }
    #expect(try log.snapshot().last == Position(3))
  }

  @Test func `a once key is taken once, also in the next life`() async throws {
    let key = subject(7, kind: "once")
    try await log.append([event([subject(1), key])], if: .unchanged([key], since: .origin))
    log.close()
    let reopened = try ledger.open()
    let conflict = EventLogError.conflict(subject: key, expectedAtMost: .origin, actual: Position(1))
    await #expect(throws: conflict) {
      try await reopened.append([event([subject(1), key])], if: .unchanged([key], since: .origin))
    }
  }

  @Test func `sixty-four appenders leave no holes, and one key is won by one of them`() async throws {
    let key = subject(7, kind: "once")
    let log = log
    let (positions, wins) = try await withThrowingTaskGroup(of: (Set<UInt64>, Int).self) { group in
      for appender in 0..<64 {
        group.addTask {
          var positions: Set<UInt64> = []
          for round in 0..<20 {
            positions.insert(
              try await log.append([event([subject(appender), subject(round, kind: "list")])]).last.rawValue)
          }
          do {
            positions.insert(try await log.append([event([key])], if: .unchanged([key], since: .origin)).last.rawValue)
            return (positions, 1)
          } catch EventLogError.conflict {
            return (positions, 0)
          }
        }
      }
      return try await group.reduce(into: (Set<UInt64>(), 0)) { $0 = ($0.0.union($1.0), $0.1 + $1.1) }
    }
    #expect(positions == Set(1...(64 * 20 + 1)))
    #expect(wins == 1)
    #expect(try log.snapshot().head(of: subject(3, kind: "list")).count == 64)
    try expectSound()
  }

  @Test func `a batch is taken whole or not at all`() async throws {
    let bad = event([subject(1)], occurredOn: "2023-05-19")
    await #expect(throws: EventLogError.self) { try await log.append([event(), bad]) }
    #expect(try log.snapshot().last == .origin)
    #expect(try log.snapshot().head(of: subject(1)) == .none)
    try await log.append([event()])
    try expectSound()
  }

  @Test func `a tracking is stored with its events, or alone`() async throws {
    try await log.append([event()], tracking: Tracking(name: "import/a", value: [1]))
    let receipt = try await log.append([], tracking: Tracking(name: "import/a", value: [2]))
    #expect(receipt.first == Position(2) && receipt.last == Position(1))
    await #expect(throws: EventLogError.self) {
      try await log.append(
        [event()], if: .unchanged([subject(1)], since: .origin), tracking: Tracking(name: "import/a", value: [3]))
    }
    #expect(try log.snapshot().tracking(named: "import/a") == [2])
    #expect(try log.snapshot().tracking(named: "import/b") == nil)
  }

  @Test func `a closed log and a reader's log refuse`() async throws {
    log.close()
    log.close()
    await #expect(throws: EventLogError.closed) { try await log.append([event()]) }
    #expect(throws: EventLogError.closed) { _ = try log.snapshot().last }
    let reader = try ledger.open(.readOnly)
    await #expect(throws: EventLogError.readOnly) { try await reader.append([event()]) }
    #expect(try reader.snapshot().last == .origin)
  }
}
