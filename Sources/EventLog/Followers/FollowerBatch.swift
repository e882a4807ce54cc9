internal import EventEnvelope

/// The work of some events, done upon one stored state and not yet committed.
struct FollowerBatch {
  /// The state that it was done upon; of any other it says nothing.
  let base: FollowerState
  /// The state that it leads to, but for the digest.
  var next: FollowerState
  /// The rows that it changes.
  let changes: [RowChange]
  /// The event that it parks.
  var parked: ParkedEvent?

  /// Takes in that the event after the batch couldn't be applied: it waits for another attempt, or is parked.
  mutating func fail(with failure: FollowerFailure, policy: FailurePolicy, recordHash: [UInt8]) {
    if policy.parks(after: failure.attempts) {
      next.park(failure, recordHash: recordHash)
      parked = ParkedEvent(failure: failure)
    } else {
      next.wait(failure)
    }
  }
}

/// A row that a follower changed.
public struct RowChange: Hashable, Sendable {
  /// 1 to 511 bytes.
  public let key: [UInt8]
  /// The new bytes; nil where the row is removed.
  public let value: [UInt8]?

  /// Makes a change.
  public init(key: [UInt8], value: [UInt8]?) {
    self.key = key
    self.value = value
  }
}
