import EventEnvelope
import Synchronization
import TestSupport
import Testing

@testable import EventLog

/// Random failures, restarts, appends and rebuilds by two processes: each event is applied exactly once, and a build from
/// nothing comes to the same digest.
@Suite struct FollowerPropertyTests {
  struct PulledPlug: Error {}

  @Test(arguments: TestSeed.some(24))
  func `whatever fails, what follows is what a rebuild gives`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let world = try await FollowerWorld()
    let policy: FailurePolicy = seed % 2 == 0 ? .stop : .park(afterAttempts: 1 + UInt32(seed % 3))
    var highest: UInt64 = 0
    for _ in 0..<40 {
      let last = try world.log.snapshot().last.rawValue
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: try await world.append(Int.random(in: 1...9, using: &random))
      case 2: world.wait(seconds: Int64.random(in: 0...3, using: &random))
      case 3: world.refuse(Set((1...(last + 3)).filter { _ in Int.random(in: 0..<8, using: &random) == 0 }))
      default:
        let capacity = Int.random(in: 1...12, using: &random)
        let commits = Int.random(in: 1...6, using: &random)
        try catchUp(world.stores[Int.random(in: 0..<2, using: &random)], world, policy, capacity, commits)
      }
      let position = try world.store.status(of: TallyFollower()).position.rawValue
      #expect(position >= highest)
      highest = position
    }
    world.refuse([])
    let status = try world.store.advance(world.follower("tally", policy), insisting: true)
    for parked in try world.store.parkedEvents(of: "tally") {
      #expect(try world.store.retryParked(parked.failure.position, of: TallyFollower()) == nil)
    }
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...max(1, status.position.rawValue)))
    let grown = try world.store.status(of: TallyFollower())
    #expect(grown.parked == 0)
    #expect(try world.store.rebuild(TallyFollower()).digest == grown.digest)
  }

  /// Catches up, and is killed after some commits.
  private func catchUp(
    _ store: FollowerStore, _ world: FollowerWorld, _ policy: FailurePolicy, _ capacity: Int, _ commits: Int
  ) throws {
    var follower = world.follower("tally", policy)
    follower.capacity = capacity
    var rest = commits
    do {
      try store.advance(follower) { _, _ in
        rest -= 1
        if rest == 0 { throw PulledPlug() }
      }
    } catch is PulledPlug {}
  }

  @Test func `two processes that catch up at once apply each event once`() async throws {
    let world = try await FollowerWorld(events: 400)
    await withThrowingTaskGroup(of: Void.self) { group in
      for store in world.stores {
        group.addTask {
          for _ in 0..<3 {
            var follower = world.follower()
            follower.capacity = 7
            try store.advance(follower)
          }
        }
      }
      group.addTask { for _ in 0..<20 { try await world.append(5) } }
    }
    let status = try world.store.advance(TallyFollower())
    #expect(status.position == Position(500))
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...500))
  }
}
