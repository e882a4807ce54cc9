import EventEnvelope
import TestSupport
import Testing

@testable import EventLog

/// Rows are built anew beside the old ones, and swapped in once they are complete.
@Suite struct FollowerRebuildTests {
  @Test func `a rebuild comes to the same, and so does one that another version asks for`() async throws {
    let world = try await FollowerWorld(events: 20)
    let grown = try world.store.advance(TallyFollower())
    #expect(try world.store.rebuild(TallyFollower()) == grown)
    var next = TallyFollower()
    next.version = 2
    #expect(try world.store.status(of: next).standing == .outdated)
    let rebuilt = try world.store.advance(next)
    #expect(rebuilt.standing == .live)
    #expect(rebuilt.digest == grown.digest)
  }

  @Test func `one that is cut short is gone on with, and the old rows answer meanwhile`() async throws {
    struct PulledPlug: Error {}
    let world = try await FollowerWorld(events: 20)
    let grown = try world.store.advance(TallyFollower())
    #expect(throws: PulledPlug.self) {
      var next = TallyFollower()
      next.version = 2
      next.capacity = 5
      try world.store.advance(next) { reached, _ in if reached > Position(8) { throw PulledPlug() } }
    }
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...20))
    var reached: [UInt64] = []
    var again = TallyFollower()
    again.version = 2
    let status = try world.stores[1].advance(again) { position, _ in reached.append(position.rawValue) }
    #expect(status.digest == grown.digest)
    #expect(reached == [20])
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...20))
  }

  @Test func `one that meets a poison event leaves the old rows, and is seen`() async throws {
    let world = try await FollowerWorld(events: 10)
    let grown = try world.store.advance(TallyFollower())
    world.refuse([4])
    let error = #expect(throws: FollowerError.self) { try world.store.rebuild(world.follower()) }
    guard case .stopped(_, let failure, backlog: 7)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.position == Position(4))
    #expect(try world.store.status(of: TallyFollower()) == grown)
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...10))
    // A new version that can't be built is stuck, with the old version's rows still there for the old program.
    func next() -> TallyFollower {
      var follower = world.follower()
      follower.version = 2
      return follower
    }
    #expect(try world.store.advance(next()).standing == .stuck)
    #expect(try world.store.status(of: next()).standing == .stuck)
    #expect(try world.store.status(of: TallyFollower()) == grown)
    world.refuse([])
    #expect(try world.store.advance(next()).standing == .stuck, "its time hasn't come")
    #expect(try world.store.advance(next(), insisting: true).standing == .live)
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...10))
  }

  @Test func `rows that have come further meanwhile are not thrown back`() async throws {
    let world = try await FollowerWorld(events: 4)
    try world.store.advance(TallyFollower())
    let status = try await OwnThread.run {
      var overtaken = TallyFollower()
      overtaken.capacity = 2
      var appended = false
      return try world.store.rebuild(overtaken) { _, _ in
        guard !appended else { return }
        appended = true
        try OwnThread.wait { try await world.append(3) }
        try world.stores[1].advance(TallyFollower())
      }
    }
    #expect(status.position == Position(7))
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...7))
  }

  @Test func `rows of an older layout are left out`() async throws {
    let world = try await FollowerWorld(events: 2)
    try world.put([1, 2, 3], at: "p00000001")
    #expect(try world.store.tally().isEmpty)
    #expect(try world.store.advance(TallyFollower()).rows == 3)
    #expect(try world.store.tally() == TallyFollower.rows(of: 1...2))
  }
}
