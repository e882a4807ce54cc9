internal import EventEnvelope
internal import LMDB

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

// The bytes are described under "The followers" in docs/FORMAT.md.
extension FollowerState {
  private static let digestOffset = 52
  private static let fixedBytes = 84

  /// The bytes as they are stored.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: version)
    bytes.append(slot.rawValue)
    bytes.append(failure == nil ? 0 : 1)
    bytes.append(littleEndian: position.rawValue)
    bytes.append(littleEndian: parked)
    bytes += recordHash.isEmpty ? [UInt8](repeating: 0, count: 32) : recordHash
    bytes += digest.bytes
    if let failure {
      bytes.append(littleEndian: failure.position.rawValue)
      bytes += failure.bytes
    }
    return bytes
  }

  /// Reads the bytes; nil where they aren't a state.
  init?(bytes: [UInt8]) {
    guard bytes.count >= Self.fixedBytes, let slot = RowSlot(rawValue: bytes[2]),
      let digest = RowDigest(bytes: Array(bytes[Self.digestOffset..<Self.fixedBytes]))
    else { return nil }
    let span = bytes.span
    let position = Position(span.littleEndian(at: 4))
    var failure: FollowerFailure?
    if bytes[3] == 1 {
      guard bytes.count >= Self.fixedBytes + 8 else { return nil }
      let place = Position(span.littleEndian(at: Self.fixedBytes))
      failure = FollowerFailure(position: place, bytes: Array(bytes[(Self.fixedBytes + 8)...]))
      guard failure != nil else { return nil }
    }
    self.init(
      version: span.littleEndian(at: 0), slot: slot, position: position,
      recordHash: position == .origin ? [] : Array(bytes[20..<Self.digestOffset]), digest: digest, failure: failure,
      parked: span.littleEndian(at: 12))
  }
}

extension FollowerFailure {
  private static let fixedBytes = 20

  /// The bytes as they are stored; the position stands elsewhere.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: attempts)
    bytes.append(littleEndian: firstAt.microseconds)
    bytes.append(littleEndian: lastAt.microseconds)
    return bytes + reason.utf8
  }

  /// Reads the bytes; nil where they aren't a failure.
  init?(position: Position, bytes: [UInt8]) {
    guard bytes.count >= Self.fixedBytes, bytes.count <= Self.fixedBytes + Self.reasonBytes,
      let reason = String(validating: bytes[Self.fixedBytes...], as: UTF8.self)
    else { return nil }
    let span = bytes.span
    self.init(
      position: position, reason: reason, attempts: span.littleEndian(at: 0),
      firstAt: Instant(microseconds: span.littleEndian(at: 4)),
      lastAt: Instant(microseconds: span.littleEndian(at: 12)))
  }
}

extension ParkedEvent {
  /// The bytes as they are stored.
  var bytes: [UInt8] {
    let skipper = Array((skippedBy?.description ?? "").utf8)
    return [UInt8(clamping: skipper.count)] + skipper + failure.bytes
  }

  /// Reads the bytes; nil where they aren't a parked event.
  init?(position: Position, bytes: [UInt8]) {
    guard let length = bytes.first.map(Int.init), bytes.count > length else { return nil }
    let name = String(decoding: bytes[1..<(1 + length)], as: UTF8.self)
    let skippedBy = Subject(name)
    guard name.isEmpty || skippedBy != nil,
      let failure = FollowerFailure(position: position, bytes: Array(bytes[(1 + length)...]))
    else { return nil }
    self.init(failure: failure, skippedBy: skippedBy)
  }
}
