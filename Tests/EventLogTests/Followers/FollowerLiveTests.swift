import EventEnvelope
import LMDB
import Synchronization
import Testing

@testable import EventLog

/// Followers that are kept up to date: no gap, no double, and one that fails or dawdles holds up no other.
@Suite(.timeLimit(.minutes(1))) struct FollowerLiveTests {
  /// What followers told, with a way to wait for it.
  final class Told: Sendable {
    private let statuses = Mutex<[String: FollowerStatus]>([:])
    private let errors = Mutex(0)

    var errorCount: Int { errors.withLock { $0 } }

    func take(_ result: Result<FollowerStatus, any Error>) {
      switch result {
      case .success(let status): statuses.withLock { $0[status.name] = status }
      case .failure: errors.withLock { $0 += 1 }
      }
    }

    func wait(for name: String, _ isReached: (FollowerStatus) -> Bool) async throws -> FollowerStatus {
      while true {
        if let status = statuses.withLock({ $0[name] }), isReached(status) { return status }
        try await Task.sleep(for: .milliseconds(2))
      }
    }
  }

  @Test func `what is there comes first, then what is appended, each once`() async throws {
    let world = try await FollowerWorld(events: 50)
    let told = Told()
    let following = Task { try await world.store.follow({ TallyFollower() }, report: told.take) }
    for _ in 0..<30 { try await world.append() }
    _ = try await told.wait(for: "tally") { $0.position == Position(80) }
    following.cancel()
    try await following.value
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...80))
  }

  @Test func `one that is stuck and one that dawdles hold up no other`() async throws {
    let names = ["tally", "stuck", "slow"]
    let world = try await FollowerWorld(names: names, events: 5)
    world.refuse([3])
    let told = Told()
    let gate = Mutex(false)
    let stuck = Task { try await world.store.follow({ world.follower("stuck") }, report: told.take) }
    let slow = Task {
      try await world.store.follow(
        {
          TallyFollower(name: "slow") { _ in while !gate.withLock({ $0 }) {} }
        }, report: told.take)
    }
    let quick = Task { try await world.store.follow({ TallyFollower() }, report: told.take) }
    try await world.append(5)
    #expect(try await told.wait(for: "stuck") { $0.failure != nil }.position == Position(2))
    #expect(try await told.wait(for: "tally") { $0.position == Position(10) }.standing == .live)
    world.refuse([])
    world.wait(seconds: 1)
    #expect(try await told.wait(for: "stuck") { $0.position == Position(10) }.standing == .live)
    gate.withLock { $0 = true }
    _ = try await told.wait(for: "slow") { $0.position == Position(10) }
    for task in [stuck, slow, quick] {
      task.cancel()
      try await task.value
    }
    for name in names { #expect(try world.store.tally(name) == TallyFollower.rows(of: 1...10)) }
  }

  @Test func `a failure of the machine is told, and tried again`() async throws {
    let world = try await FollowerWorld(events: 2)
    let told = Told()
    let isBroken = Mutex(true)
    let following = Task {
      try await world.store.follow(
        {
          TallyFollower { _ in if isBroken.withLock({ $0 }) { throw EventLogError.outcomeUnknown } }
        }, report: told.take)
    }
    while told.errorCount == 0 { try await Task.sleep(for: .milliseconds(2)) }
    isBroken.withLock { $0 = false }
    world.wait(seconds: 1)
    _ = try await told.wait(for: "tally") { $0.position == Position(2) }
    following.cancel()
    try await following.value
    #expect(told.errorCount == 1)
  }

  @Test func `cancelled in the middle it finishes the batch at work, and no more`() async throws {
    let world = try await FollowerWorld(events: 40)
    let told = Told()
    let gate = Mutex(false)
    let following = Task {
      try await world.store.follow(
        {
          var follower = TallyFollower { position in
            if position > Position(20) { while !gate.withLock({ $0 }) {} }
          }
          follower.capacity = 4
          return follower
        }, report: told.take)
    }
    let reached = try await told.wait(for: "tally") { $0.position >= Position(15) }.position.rawValue
    following.cancel()
    gate.withLock { $0 = true }
    try await following.value
    let end = try world.store.status(of: TallyFollower()).position.rawValue
    #expect(end >= reached && end < 40)
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...end))
  }

  @Test func `closing the log ends it`() async throws {
    let world = try await FollowerWorld(events: 1)
    let told = Told()
    let following = Task { try await world.store.follow({ TallyFollower() }, report: told.take) }
    _ = try await told.wait(for: "tally") { $0.position == Position(1) }
    world.log.close()
    try await following.value
    #expect(told.errorCount == 0)
  }
}
