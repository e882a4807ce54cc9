internal import EventEnvelope

/// What is stored of a follower, in the same transaction as its rows; what may become of it is decided here and nowhere else.
struct FollowerState: Hashable, Sendable {
  /// The version of the follower that wrote the rows.
  let version: UInt16
  /// Which table holds the rows.
  let slot: RowSlot
  /// The last event that has been dealt with: all up to it were applied, left alone or parked.
  private(set) var position = Position.origin
  /// The hash of that event's record, which tells whether the rows are of this ledger; empty at the origin.
  private(set) var recordHash: [UInt8] = []
  /// The digest of the rows.
  var digest = RowDigest()
  /// The event after `position` that couldn't be applied, where the follower waits before it.
  private(set) var failure: FollowerFailure?
  /// How many events are parked and not decided about.
  private(set) var parked: UInt64 = 0

  /// A follower that has seen nothing.
  init(version: UInt16, slot: RowSlot) {
    self.version = version
    self.slot = slot
  }

  /// A state read back.
  init(
    version: UInt16, slot: RowSlot, position: Position, recordHash: [UInt8], digest: RowDigest,
    failure: FollowerFailure?, parked: UInt64
  ) {
    self.init(version: version, slot: slot)
    self.position = position
    self.recordHash = recordHash
    self.digest = digest
    self.failure = failure
    self.parked = parked
  }

  /// Whether there is something to do that may be done by now.
  func isDue(last: Position, now: Instant) -> Bool { position < last && failure?.isDue(at: now) ?? true }

  /// Every event up to `position`, whose record has this hash, has been dealt with; never goes back.
  mutating func advance(to position: Position, recordHash: [UInt8]) {
    guard position > self.position else { return }
    self.position = position
    self.recordHash = recordHash
    if let failure, failure.position <= position { self.failure = nil }
  }

  /// The next event couldn't be applied, and the follower waits before it.
  mutating func wait(_ failure: FollowerFailure) { self.failure = failure }

  /// The next event was parked, and its record has this hash; the follower goes on after it.
  mutating func park(_ failure: FollowerFailure, recordHash: [UInt8]) {
    parked += 1
    advance(to: failure.position, recordHash: recordHash)
  }

  /// One of the parked events was applied after all, or is to be left out.
  mutating func settle() { parked -= min(parked, 1) }
}
