internal import EventEnvelope
internal import LMDB
internal import Proofs

/// What the writer must know to record the next event.
struct LogState: Sendable {
  /// The number of the transaction that left the ledger in this state.
  var transaction: Int
  var last: Position
  var lastRecordedAt: Instant
  var liveSince: Position?
  var tail: Tail
  /// The right edge of the tree over the records.
  var tree: TreeFrontier<SHA256Hasher>

  /// How many events came after the heads table.
  var waiting: UInt64 { last.rawValue - tail.base.rawValue }

  /// Reads the state, and the tail and the tree's right edge with it.
  init(_ snapshot: borrowing LogSnapshot) throws(EventLogError) {
    if let damaged = snapshot.damagedMeta.first { throw .metaDamaged(damaged.rawValue) }
    try snapshot.learnTail()
    transaction = snapshot.transaction.id
    last = snapshot.last
    lastRecordedAt = try snapshot.lastRecordedAt
    liveSince = snapshot.liveSince
    tail = snapshot.tail
    tree = try snapshot.frontier(through: snapshot.last)
  }
}
