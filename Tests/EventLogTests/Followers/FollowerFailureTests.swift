import EventEnvelope
import LMDB
import Testing

@testable import EventLog

/// Given an event that can't be applied, what becomes of the follower, of its backlog and of the others.
@Suite struct FollowerFailureTests {
  @Test func `a poison event stops it with an exact backlog, and no other`() async throws {
    let world = try await FollowerWorld(names: ["tally", "other"], events: 10)
    world.refuse([6])
    let status = try world.store.advance(world.follower())
    #expect(status.standing == .stuck)
    #expect(status.position == Position(5))
    #expect(status.lag.events == 5)
    #expect(status.failure?.position == Position(6))
    #expect(status.failure?.reason == "refused")
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...5))
    #expect(try world.store.advance(TallyFollower(name: "other") { _ in }).standing == .live)
    #expect(try world.store.tally("other") == TallyFollower.rows(of: 1...10))
    #expect(try world.store.status(of: world.follower()) == status)
  }

  @Test func `it is tried again when its time has come, and goes on once mended`() async throws {
    let world = try await FollowerWorld(events: 10)
    world.refuse([6])
    #expect(try world.store.advance(world.follower()).failure?.attempts == 1)
    #expect(try world.store.advance(world.follower()).failure?.attempts == 1, "its time hasn't come")
    world.wait(seconds: 1)
    #expect(try world.store.advance(world.follower()).failure?.attempts == 2)
    world.refuse([])
    #expect(try world.store.advance(world.follower()).failure?.attempts == 2, "its time hasn't come")
    let status = try world.store.advance(world.follower(), insisting: true)
    #expect(status.standing == .live)
    #expect(status.failure == nil)
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...10))
  }

  @Test func `insisting is one attempt`() async throws {
    let world = try await FollowerWorld(events: 3)
    world.refuse([1])
    for attempts in UInt32(1)...4 {
      #expect(try world.store.advance(world.follower(), insisting: true).failure?.attempts == attempts)
    }
  }

  @Test func `the lag tells the age of the oldest event that isn't applied`() async throws {
    let world = try await FollowerWorld(events: 2)
    world.refuse([3])
    #expect(try world.store.status(of: world.follower()).lag == FollowerLag(events: 2, seconds: 0))
    try world.store.advance(world.follower())
    world.wait(seconds: 100)
    #expect(try world.store.status(of: world.follower()).lag == .none)
    try await world.append()
    world.wait(seconds: 7)
    try await world.append()
    world.wait(seconds: 3)
    #expect(try world.store.advance(world.follower()).lag == FollowerLag(events: 2, seconds: 10))
  }

  @Test func `a follower that may park goes on, and keeps an exact list`() async throws {
    let world = try await FollowerWorld(events: 10)
    world.refuse([2, 3, 10])
    let policy = FailurePolicy.park(afterAttempts: 2)
    #expect(try world.store.advance(world.follower("tally", policy)).standing == .retrying)
    for _ in 0..<3 {
      world.wait(seconds: 1)
      try world.store.advance(world.follower("tally", policy))
    }
    world.wait(seconds: 1)
    let status = try world.store.advance(world.follower("tally", policy))
    #expect(status.standing == .live)
    #expect(status.parked == 3)
    let parked = try world.store.parkedEvents(of: "tally")
    #expect(parked.map(\.failure.position) == [2, 3, 10].map { Position($0) })
    #expect(parked.allSatisfy { $0.failure.attempts == 2 && $0.isOpen })
    #expect(try world.store.tally() == TallyFollower.rows(of: [1, 4, 5, 6, 7, 8, 9]))
    #expect(try world.store.recomputedDigest(of: "tally") == status.digest)
  }

  @Test func `a parked event is applied or left out by a named act, once`() async throws {
    let world = try await FollowerWorld(events: 4)
    let policy = FailurePolicy.park(afterAttempts: 1)
    world.refuse([2, 3])
    try world.store.advance(world.follower("tally", policy))
    #expect(try world.store.retryParked(Position(2), of: world.follower("tally", policy))?.attempts == 2)
    world.refuse([3])
    #expect(try world.store.retryParked(Position(2), of: world.follower("tally", policy)) == nil)
    let actor = try #require(Subject("staff/431026-c-2"))
    try world.store.skipParked(Position(3), of: "tally", by: actor)
    let parked = try world.store.parkedEvents(of: "tally")
    #expect(parked.map(\.failure.position) == [Position(3)])
    #expect(parked.first?.skippedBy == actor)
    let status = try world.store.status(of: world.follower("tally", policy))
    #expect(status.parked == 0)
    #expect(try world.store.recomputedDigest(of: "tally") == status.digest)
    #expect(try world.store.tally() == TallyFollower.rows(of: [1, 2, 4]))
    for position in [1, 2, 3, 9] as [UInt64] {
      #expect(throws: FollowerError.notParked(follower: "tally", Position(position))) {
        try world.store.skipParked(Position(position), of: "tally", by: actor)
      }
      #expect(throws: FollowerError.notParked(follower: "tally", Position(position))) {
        _ = try world.store.retryParked(Position(position), of: TallyFollower())
      }
    }
  }

  @Test func `a damaged record stops even a follower that may park`() async throws {
    let world = try await FollowerWorld(events: 3)
    world.log.close()
    try world.ledger.tamper { transaction, environment in
      let key: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 2]
      let table = try environment.table("events")
      var record = try copy(at: key, in: table, of: transaction)
      record[record.count - 9] ^= 1
      try transaction.put(record, at: key, in: table)
    }
    let log = try world.ledger.open(.readOnly)
    let store = try FollowerStore(
      of: log, in: world.store.environment, path: world.store.path, clock: world.store.clock)
    let status = try store.advance(TallyFollower(.park(afterAttempts: 1)) { _ in })
    #expect(status.failure?.reason == "damaged-record")
    #expect(status.position == Position(1))
    #expect(status.parked == 0)
  }

  private func copy(at key: [UInt8], in table: Table, of transaction: borrowing WriteTransaction) throws -> [UInt8] {
    guard let value = try transaction.value(at: key.span, in: table) else { return [] }
    return Array(copying: value)
  }

  @Test func `a failure of the machine is no failure of the event`() async throws {
    let world = try await FollowerWorld(events: 3)
    #expect(throws: EventLogError.closed) {
      try world.store.advance(TallyFollower { if $0 == Position(2) { throw EventLogError.closed } })
    }
    let status = try world.store.status(of: TallyFollower())
    #expect(status.failure == nil)
    #expect(try world.store.advance(TallyFollower()).standing == .live)
  }

  @Test func `an error without a reason leaves its type and no word more`() async throws {
    struct Leak: Error { let name = "张三" }
    let world = try await FollowerWorld(events: 1)
    #expect(try world.store.advance(TallyFollower { _ in throw Leak() }).failure?.reason == "error Leak")
  }
}
