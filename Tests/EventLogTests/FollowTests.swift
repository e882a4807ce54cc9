import EventEnvelope
import TestSupport
import Testing

@testable import EventLog

@Suite struct FollowTests {
  let ledger: TemporaryLedger
  let log: EventLog

  init() throws {
    ledger = try TemporaryLedger()
    log = try ledger.open()
  }

  @Test func `what is there comes first, then what is appended`() async throws {
    try await log.append([event(payload: [1]), event(payload: [2])])
    async let appending: Void = { [log] in
      for number in 3...50 { try await log.append([event(payload: [UInt8(number)])]) }
    }()
    var payloads: [UInt8] = []
    for try await batch in log.follow() {
      payloads += batch.flatMap(\.payload)
      if payloads.count >= 50 { break }
    }
    #expect(payloads == Array(1...50))
    try await appending
  }

  @Test func `batches have a limit, and a filter leaves out the rest`() async throws {
    try await log.append((1...10).map { event(type: UInt16($0 % 2), payload: [UInt8($0)]) })
    var sizes: [Int] = []
    var payloads: [UInt8] = []
    for try await batch in log.follow(after: Position(1), filter: EventFilter(types: [0]), batchLimit: 2) {
      sizes.append(batch.count)
      payloads += batch.flatMap(\.payload)
      if payloads.count == 5 { break }
    }
    #expect(sizes == [2, 2, 1])
    #expect(payloads == [2, 4, 6, 8, 10])
  }

  @Test func `cancelling ends it`() async throws {
    let seen = Watched(0)
    try await log.append([event()])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [log] in
        defer { seen.end() }
        for try await batch in log.follow() { seen.change { $0 += batch.count } }
      }
      try await seen.wait { $0 == 1 }
      group.cancelAll()
      try await group.waitForAll()
    }
    #expect(seen.value == 1)
  }

  @Test func `closing the log ends it`() async throws {
    let seen = Watched(0)
    try await log.append([event()])
    async let following: Void = { [log] in
      defer { seen.end() }
      for try await batch in log.follow() { seen.change { $0 += batch.count } }
    }()
    try await seen.wait { $0 == 1 }
    log.close()
    try await following
  }

  @Test func `a follower that is ahead waits`() async throws {
    try await log.append([event(), event()])
    let log = log
    let beyond = Task { try await log.follow(after: Position(.max)).first { _ in true } }
    defer { beyond.cancel() }
    async let following = log.follow(after: Position(2)).first { _ in true }
    try await log.append([event(payload: [3])])
    #expect(try await following?.map(\.payload) == [[3]])
    beyond.cancel()
    #expect(try await beyond.value == nil)
  }
}
