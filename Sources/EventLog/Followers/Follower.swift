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
