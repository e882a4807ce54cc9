internal import EventEnvelope

/// Something that follows the log: takes every event in order, once, and keeps rows of its own.
///
/// All that it may do is change its rows: it is handed no clock, no way to write and none to the outside, so that applying
/// events again can't act a second time. Its rows, its position and its failures are stored in one transaction, by
/// ``FollowerStore``. The rows are to follow from the events alone: two builds over the same events are then equal.
public protocol Follower: ~Copyable, SendableMetatype {
  /// The name of its tables: lower-case ASCII letters, digits and hyphens.
  var name: String { get }
  /// Raised whenever the meaning or the bytes of the rows change: rows of another version are built anew.
  var version: UInt16 { get }
  /// What it does about an event that it can't apply.
  var policy: FailurePolicy { get }
  /// The events that it takes; the others are passed over without being looked at.
  var filter: EventFilter { get }
  /// Whether what it has changed or keeps in memory is so much that it should be written down now.
  var isFull: Bool { get }

  /// Says upon which rows the next events are applied.
  ///
  /// - Parameters:
  ///   - rows: the rows as they are stored.
  ///   - afresh: whether what is kept in memory isn't valid any more: another process moved the rows on, or an event
  ///     failed half-way.
  mutating func begin(on rows: consuming StoredRows, afresh: Bool)

  /// Applies an event; those before it have been applied.
  ///
  /// - Parameters:
  ///   - record: the event; its bytes fit their hash.
  ///   - log: the log around it, for looking back.
  /// - Throws: whatever keeps it from being applied; see ``FollowerFault``.
  mutating func apply(_ record: borrowing RecordView, in log: borrowing LogSnapshot) throws

  /// Hands over what was changed since the last time, each key once, in ascending order.
  mutating func takeChanges() -> [RowChange]
}

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
