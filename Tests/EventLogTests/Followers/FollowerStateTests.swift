import EventEnvelope
import Testing

@testable import EventLog

@Suite struct FollowerStateTests {
  static let start = Instant("2023-05-18T00:00:00Z")!

  static func later(_ seconds: Int64) -> Instant { Instant(microseconds: start.microseconds + seconds * 1_000_000) }

  static func hash(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

  @Test(
    arguments: [
      (0, 1), (1, 1), (2, 2), (3, 4), (8, 128), (9, 256), (10, 300), (UInt32.max, 300),
    ] as [(UInt32, Int64)])
  func `delays double and have a limit`(failures: UInt32, seconds: Int64) {
    #expect(RetryDelay.seconds(after: failures) == seconds)
  }

  @Test func `it waits before an event that failed, and forgets the failure once past it`() {
    var state = FollowerState(version: 1, slot: .first)
    state.advance(to: Position(4), recordHash: Self.hash(4))
    #expect(state.isDue(last: Position(5), now: Self.start))
    #expect(!state.isDue(last: Position(4), now: Self.start))
    state.wait(FollowerFailure(Position(5), reason: "x", at: Self.start, after: nil))
    #expect(!state.isDue(last: Position(9), now: Self.start))
    #expect(state.isDue(last: Position(9), now: Self.later(1)))
    state.wait(FollowerFailure(Position(5), reason: "y", at: Self.later(1), after: state.failure))
    #expect(state.failure?.attempts == 2)
    #expect(state.failure?.firstAt == Self.start)
    #expect(!state.isDue(last: Position(9), now: Self.later(2)))
    #expect(state.isDue(last: Position(9), now: Self.later(3)))
    #expect(state.isDue(last: Position(9), now: Self.later(0)), "the clock was set back")
    state.advance(to: Position(6), recordHash: Self.hash(6))
    #expect(state.failure == nil)
    state.advance(to: Position(2), recordHash: Self.hash(2))
    #expect(state.position == Position(6), "never back")
    #expect(state.recordHash == Self.hash(6))
  }

  @Test func `the failure of another event begins anew`() {
    let first = FollowerFailure(Position(5), reason: "x", at: Self.start, after: nil)
    let other = FollowerFailure(Position(7), reason: "x", at: Self.later(9), after: first)
    #expect(other.attempts == 1)
    #expect(other.firstAt == Self.later(9))
  }

  @Test func `parking counts, and goes on behind the event`() {
    var batch = FollowerBatch(
      base: FollowerState(version: 1, slot: .first), next: FollowerState(version: 1, slot: .first), changes: [])
    var failure: FollowerFailure?
    for attempt in UInt32(1)...3 {
      failure = FollowerFailure(Position(1), reason: "x", at: Self.start, after: failure)
      batch.fail(with: failure!, policy: .park(afterAttempts: 3), recordHash: Self.hash(1))
      #expect(batch.next.position == Position(attempt == 3 ? 1 : 0))
      #expect((batch.parked == nil) == (attempt < 3))
    }
    #expect(batch.next.parked == 1)
    #expect(batch.next.failure == nil)
    batch.next.settle()
    batch.next.settle()
    #expect(batch.next.parked == 0)
  }

  @Test func `reasons hold printable ASCII only, and not much of it`() {
    let failure = FollowerFailure(
      Position(1), reason: "张三\u{1B}[2J" + String(repeating: "a", count: 500), at: Self.start, after: nil)
    #expect(failure.reason == "[2J" + String(repeating: "a", count: 197))
  }

  @Test(
    arguments: [
      (10, 10, nil, 0, 0), (7, 10, 30, 3, 30), (7, 10, -5, 3, 0), (0, 1, 0, 1, 0), (11, 10, nil, 0, 0),
    ] as [(UInt64, UInt64, Int64?, UInt64, Int64)])
  func `the lag is exact`(position: UInt64, last: UInt64, age: Int64?, events: UInt64, seconds: Int64) {
    let lag = FollowerLag(
      position: Position(position), last: Position(last), oldest: age.map { Self.later(-$0) }, now: Self.start)
    #expect(lag == FollowerLag(events: events, seconds: seconds))
  }

  @Test(
    arguments: [
      (true, false, true, 0, FollowerStanding.live), (true, false, true, 3, .catchingUp), (true, true, true, 3, .stuck),
      (true, true, false, 3, .retrying), (false, false, true, 0, .outdated), (false, true, true, 3, .stuck),
    ] as [(Bool, Bool, Bool, UInt64, FollowerStanding)])
  func `the standing follows`(
    isCurrent: Bool, hasFailed: Bool, stops: Bool, behind: UInt64, standing: FollowerStanding
  ) {
    let failure = hasFailed ? FollowerFailure(Position(1), reason: "x", at: Self.start, after: nil) : nil
    #expect(
      FollowerStanding(
        isCurrent: isCurrent, failure: failure, stops: stops, lag: FollowerLag(events: behind, seconds: 0)) == standing)
  }

  static let states: [FollowerState] = {
    var moved = FollowerState(version: 513, slot: .second)
    moved.advance(to: Position(0x0102_0304_0506_0708), recordHash: hash(0xAB))
    moved.digest.add(key: [1], value: [2, 3])
    var stuck = moved
    stuck.wait(FollowerFailure(Position(9), reason: "unknown-type 417", at: start, after: nil))
    var parking = moved
    parking.park(FollowerFailure(Position(.max), reason: "", at: start, after: nil), recordHash: hash(1))
    return [FollowerState(version: 1, slot: .first), moved, stuck, parking]
  }()

  @Test(arguments: states)
  func `a state reads back, and a shortened one is refused`(state: FollowerState) {
    #expect(FollowerState(bytes: state.bytes) == state)
    let needed = 84 + (state.failure == nil ? 0 : 28)
    for count in 0..<needed { #expect(FollowerState(bytes: Array(state.bytes[..<count])) == nil) }
  }

  /// The bytes that docs/FORMAT.md describes.
  @Test func `a state has these bytes`() {
    let bytes = Self.states[2].bytes
    #expect(bytes[..<4] == [0x01, 0x02, 1, 1])
    #expect(bytes[4..<12] == [8, 7, 6, 5, 4, 3, 2, 1])
    #expect(bytes[12..<20] == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(bytes[20..<52] == Self.hash(0xAB)[...])
    #expect(Array(bytes[52..<84]) == Self.states[2].digest.bytes)
    #expect(bytes[84..<92] == [9, 0, 0, 0, 0, 0, 0, 0])
    #expect(bytes[92..<96] == [1, 0, 0, 0])
    #expect(bytes[96..<104] == bytes[104..<112])
    #expect(Array(bytes[112...]) == Array("unknown-type 417".utf8))
  }

  @Test func `a parked event reads back`() {
    let failure = FollowerFailure(Position(9), reason: "refused", at: Self.start, after: nil)
    for skippedBy in [nil, Subject("staff/431026-c-2")] {
      let parked = ParkedEvent(failure: failure, skippedBy: skippedBy)
      #expect(ParkedEvent(position: Position(9), bytes: parked.bytes) == parked)
      for count in 0..<20 { #expect(ParkedEvent(position: Position(9), bytes: Array(parked.bytes[..<count])) == nil) }
    }
  }
}
