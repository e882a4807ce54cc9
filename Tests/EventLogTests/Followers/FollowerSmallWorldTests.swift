import EventEnvelope
import LMDB
import Testing

@testable import EventLog

/// Every order of a few appends, folds, commits and crashes of two processes that catch up the same follower, beside a
/// model: each event is applied once, whatever happens.
@Suite struct FollowerSmallWorldTests {
  /// What can happen next.
  enum Step: Hashable, CustomStringConvertible {
    case append
    case mend
    case fold(Int)
    case commit(Int)
    case crash(Int)

    var description: String {
      switch self {
      case .append: "append"
      case .mend: "mend"
      case .fold(let process): "fold\(process)"
      case .commit(let process): "commit\(process)"
      case .crash(let process): "crash\(process)"
      }
    }
  }

  /// One process: its work in memory, and a batch that it hasn't committed.
  final class Process {
    var run: FollowerRun<TallyFollower>
    var batch: FollowerBatch?

    init(_ run: consuming FollowerRun<TallyFollower>) { self.run = run }
  }

  static let events: UInt64 = 3
  static let poison: UInt64 = 2
  static let depth = 6

  /// Every sequence of steps that can happen.
  static func sequences(depth: Int) -> [[Step]] {
    var sequences: [[Step]] = []
    func extend(_ steps: [Step], end: UInt64, isMended: Bool, drafts: Set<Int>) {
      guard steps.count < depth else { return sequences.append(steps) }
      if end < events { extend(steps + [.append], end: end + 1, isMended: isMended, drafts: drafts) }
      if !isMended, end >= poison { extend(steps + [.mend], end: end, isMended: true, drafts: drafts) }
      for process in 0..<2 where end > 0 {
        if drafts.contains(process) {
          extend(steps + [.commit(process)], end: end, isMended: isMended, drafts: drafts.subtracting([process]))
          extend(steps + [.crash(process)], end: end, isMended: isMended, drafts: drafts.subtracting([process]))
        } else {
          extend(steps + [.fold(process)], end: end, isMended: isMended, drafts: drafts.union([process]))
        }
      }
    }
    extend([.append], end: 1, isMended: false, drafts: [])
    return sequences
  }

  @Test(arguments: [FailurePolicy.stop, .park(afterAttempts: 1), .park(afterAttempts: 2)])
  func `each event is applied once, in every order of steps`(policy: FailurePolicy) async throws {
    let world = try await FollowerWorld(events: Int(Self.events))
    let sequences = Self.sequences(depth: Self.depth)
    #expect(sequences.count > 300)
    for steps in sequences {
      try world.store.start(version: 1, slot: .first, of: "tally", at: "tally")
      world.refuse([Self.poison])
      try play(steps, policy, in: world)
    }
  }

  private func play(_ steps: [Step], _ policy: FailurePolicy, in world: FollowerWorld) throws {
    var end: UInt64 = 0
    var before: UInt64 = 0
    let processes = world.stores.map { Process(FollowerRun(world.follower("tally", policy), in: $0, at: "tally")) }
    for step in steps {
      switch step {
      case .append: end += 1
      case .mend: world.refuse([])
      case .fold(let number): processes[number].batch = try processes[number].run.fold(through: Position(end))
      case .commit(let number):
        if let batch = processes[number].batch { _ = try processes[number].run.commit(batch) }
        processes[number].batch = nil
      case .crash(let number):
        processes[number].batch = nil
        processes[number].run = FollowerRun(world.follower("tally", policy), in: world.stores[number], at: "tally")
      }
      before = try check(world, after: before, end: end, steps)
    }
    // Whatever happened: mended and caught up, everything is there.
    world.refuse([])
    let parked = try world.store.parkedEvents(of: "tally").map(\.failure.position.rawValue)
    let status = try world.store.advance(TallyFollower(), insisting: true)
    #expect(status.position.rawValue == Self.events, "\(steps)")
    let applied = (1...Self.events).filter { !parked.contains($0) }
    #expect(try world.store.tally() == TallyFollower.rows(of: applied), "\(steps)")
  }

  /// The rows are those of the events up to the position but for the parked ones; and the position never goes back.
  private func check(_ world: FollowerWorld, after before: UInt64, end: UInt64, _ steps: [Step]) throws -> UInt64 {
    let state = try #require(try world.store.state(at: "tally", in: world.store.environment.snapshot()))
    let parked = try world.store.parkedEvents(of: "tally").map(\.failure.position.rawValue)
    let position = state.position.rawValue
    #expect(position >= before && position <= end, "\(steps)")
    #expect(state.parked == UInt64(parked.count), "\(steps)")
    let applied = position == 0 ? [] : (1...position).filter { !parked.contains($0) }
    #expect(try world.store.tally() == TallyFollower.rows(of: applied), "\(steps)")
    #expect(try world.store.recomputedDigest(of: "tally") == state.digest, "\(steps)")
    if let failure = state.failure { #expect(failure.position.rawValue == position + 1, "\(steps)") }
    return position
  }
}
