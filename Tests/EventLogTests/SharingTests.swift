import EventEnvelope
import LMDB
import TestSupport
import Testing

@testable import EventLog

/// Two logs with stores of their own over one environment: as two processes are, which LMDB's lock lets write in turn.
@Suite struct SharingTests {
  let ledger: TemporaryLedger
  let first: EventLog
  let second: EventLog

  init() throws {
    ledger = try TemporaryLedger()
    let environment = try Environment(path: ledger.path + "/events.mdb", tables: Store.tables)
    first = try EventLog(environment, of: ledger, tailBound: 4)
    second = try EventLog(environment, of: ledger, tailBound: 6)
  }

  @Test func `each goes on where the other stopped`() async throws {
    for round in 0..<40 {
      let log = round % 3 == 0 ? first : second
      let receipt = try await log.append([event([subject(round % 5), subject(9)])])
      #expect(receipt.last == Position(UInt64(round + 1)))
      for reader in [first, second] {
        #expect(try reader.snapshot().head(of: subject(9)) == Head(last: receipt.last, count: UInt64(round + 1)))
        #expect(try reader.snapshot().head(of: subject(round % 5)).count == UInt64(round / 5 + 1))
      }
    }
    for log in [first, second] { #expect(try log.snapshot().verify().isSound) }
  }

  @Test func `a condition sees what the other recorded`() async throws {
    try await first.append([event()])
    try await second.append([event()])
    await #expect(throws: EventLogError.conflict(subject: subject(1), expectedAtMost: Position(1), actual: Position(2)))
    {
      try await first.append([event()], if: .unchanged([subject(1)], since: Position(1)))
    }
  }

  @Test func `both at once leave no holes`() async throws {
    let (first, second) = (first, second)
    let positions = try await withThrowingTaskGroup(of: Position.self) { group in
      for number in 0..<200 {
        group.addTask { try await (number % 2 == 0 ? first : second).append([event([subject(number % 7)])]).last }
      }
      return try await group.reduce(into: Set<UInt64>()) { $0.insert($1.rawValue) }
    }
    #expect(positions == Set(1...200))
    for log in [first, second] { #expect(try log.snapshot().verify().isSound) }
  }

  @Test func `a follower sees what the other appends`() async throws {
    let seen = Watched<[UInt8]>([])
    async let following: Void = { [first] in
      defer { seen.end() }
      for try await batch in first.follow() {
        seen.change { $0 += batch.flatMap(\.payload) }
        if seen.value.count == 2 { break }
      }
    }()
    try await second.append([event(payload: [41])])
    // By now it follows, with nothing to come but from the other.
    try await seen.wait { $0 == [41] }
    try await second.append([event(payload: [42])])
    try await following
    #expect(seen.value == [41, 42])
  }

  @Test func `a full map refuses whole appends while it can't grow, and loses nothing`() async throws {
    let small = try TemporaryLedger()
    var acknowledged: UInt64 = 0
    do {
      let environment = try Environment(path: small.path + "/events.mdb", tables: Store.tables, mapSize: 1 << 18)
      let log = try EventLog(environment, of: small, tailBound: 4)
      let hindrance = try log.snapshot()
      let error = await #expect(throws: EventLogError.self) {
        while true {
          acknowledged = try await log.append(
            (0..<10).map { event([subject($0)], payload: [UInt8](repeating: 1, count: 1_000)) }
          ).last.rawValue
        }
      }
      guard case .storage(let cause)? = error else {
        Issue.record("not the store's error")
        return
      }
      #expect(cause.code == .mapFull)
      #expect(acknowledged > 0 && hindrance.last == .origin)
      _ = consume hindrance
      #expect(try log.snapshot().last == Position(acknowledged))
      #expect(try log.snapshot().verify().isSound)
      acknowledged = try await log.append((0..<500).map { _ in event(payload: [UInt8](repeating: 1, count: 1_000)) })
        .last.rawValue
      #expect(environment.information.mapSize > 1 << 18)
      #expect(try log.snapshot().verify().isSound)
    }
    let log = try small.open()
    #expect(try await log.append([event()]).last == Position(acknowledged + 1))
    #expect(try log.snapshot().verify().isSound)
  }
}
