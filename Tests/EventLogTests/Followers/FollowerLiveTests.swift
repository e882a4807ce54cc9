import EventEnvelope
import LMDB
import Synchronization
import TestSupport
import Testing

@testable import EventLog

/// Followers that are kept up to date: no gap, no double, and one that fails or dawdles holds up no other.
@Suite struct FollowerLiveTests {
  /// What followers told.
  struct Told {
    var statuses: [String: FollowerStatus] = [:]
    var errors = 0

    mutating func take(_ result: Result<FollowerStatus, any Error>) {
      switch result {
      case .success(let status): statuses[status.name] = status
      case .failure: errors += 1
      }
    }
  }

  private let told = Watched(Told())

  private func status(
    of name: String = "tally", _ isReached: @escaping @Sendable (FollowerStatus) -> Bool
  ) async throws -> FollowerStatus {
    try #require(await told.wait { $0.statuses[name].map(isReached) ?? false }.statuses[name])
  }

  /// Keeps followers up to date while `body` runs, and ends them afterwards, whatever comes.
  private func following(
    _ world: FollowerWorld, _ followers: [@Sendable () -> TallyFollower],
    _ body: (inout ThrowingTaskGroup<Void, any Error>) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for follower in followers {
        group.addTask { [told] in
          // One that has ended tells nothing more; each is awaited while all of them run.
          defer { told.end() }
          try await world.store.follow(follower) { result in told.change { $0.take(result) } }
        }
      }
      try await body(&group)
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  @Test func `what is there comes first, then what is appended, each once`() async throws {
    let world = try await FollowerWorld(events: 50)
    try await following(world, [{ TallyFollower() }]) { _ in
      for _ in 0..<30 { try await world.append() }
      _ = try await status { $0.position == Position(80) }
    }
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...80))
  }

  @Test func `one that is stuck and one that dawdles hold up no other`() async throws {
    let names = ["tally", "stuck", "slow"]
    let world = try await FollowerWorld(names: names, events: 5)
    world.refuse([3])
    let gate = Gate()
    let followers: [@Sendable () -> TallyFollower] = [
      { world.follower("stuck") }, { TallyFollower(name: "slow") { _ in gate.pass() } }, { TallyFollower() },
    ]
    try await following(world, followers) { _ in
      defer { gate.open() }
      try await world.append(5)
      #expect(try await status(of: "stuck") { $0.failure != nil }.position == Position(2))
      #expect(try await status { $0.position == Position(10) }.standing == .live)
      world.refuse([])
      world.wait(seconds: 1)
      #expect(try await status(of: "stuck") { $0.position == Position(10) }.standing == .live)
      gate.open()
      _ = try await status(of: "slow") { $0.position == Position(10) }
    }
    for name in names { #expect(try world.store.tally(name) == TallyFollower.rows(of: 1...10)) }
  }

  @Test func `a failure of the machine is told, and tried again`() async throws {
    let world = try await FollowerWorld(events: 2)
    let isBroken = Mutex(true)
    let follower: @Sendable () -> TallyFollower = {
      TallyFollower { _ in if isBroken.withLock({ $0 }) { throw EventLogError.outcomeUnknown } }
    }
    try await following(world, [follower]) { _ in
      try await told.wait { $0.errors > 0 }
      isBroken.withLock { $0 = false }
      world.wait(seconds: 1)
      _ = try await status { $0.position == Position(2) }
    }
    #expect(told.value.errors == 1)
  }

  @Test func `cancelled in the middle it finishes the batch at work, and no more`() async throws {
    let world = try await FollowerWorld(events: 40)
    let gate = Gate()
    let follower: @Sendable () -> TallyFollower = {
      var follower = TallyFollower { position in if position > Position(20) { gate.pass() } }
      follower.capacity = 4
      return follower
    }
    var reached: UInt64 = 0
    try await following(world, [follower]) { group in
      defer { gate.open() }
      reached = try await status { $0.position >= Position(15) }.position.rawValue
      group.cancelAll()
    }
    let end = try world.store.status(of: TallyFollower()).position.rawValue
    #expect(end >= reached && end < 40)
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...end))
  }

  @Test func `closing the log ends it`() async throws {
    let world = try await FollowerWorld(events: 1)
    try await following(world, [{ TallyFollower() }]) { group in
      _ = try await status { $0.position == Position(1) }
      world.log.close()
      try await group.waitForAll()
    }
    #expect(told.value.errors == 0)
  }
}
