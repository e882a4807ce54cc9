internal import EventEnvelope
internal import LMDB

/// A follower at work: what it keeps in memory stays valid for as long as nobody else moves its rows on.
struct FollowerRun<F: Follower & ~Copyable>: ~Copyable {
  /// The most records of a batch: bounds what a kill makes the next catch-up do again, and how old a snapshot gets.
  static var recordsPerBatch: UInt64 { 50_000 }

  let store: FollowerStore
  /// Where its state stands: under its name, or that of its rebuild.
  let key: String
  private(set) var follower: F
  private let filter: PreparedFilter
  /// The stored state that the follower's memory belongs to.
  private var remembered: FollowerState?

  init(_ follower: consuming F, in store: FollowerStore, at key: String) {
    self.store = store
    self.key = key
    filter = PreparedFilter(follower.filter)
    self.follower = follower
  }

  /// Applies some events after the stored state, up to `end` at most, without writing anything.
  mutating func fold(through end: Position) throws -> FollowerBatch {
    let (batch, failed) = try apply(through: end)
    guard let (position, reason) = failed else { return batch }
    // The event may have changed rows before it failed: all is applied again up to the one before it.
    remembered = nil
    let before = Position(position.rawValue - 1)
    var (again, failedAgain) =
      before > batch.base.position
      ? try apply(through: before) : (FollowerBatch(base: batch.base, next: batch.base, changes: []), nil)
    remembered = nil
    guard failedAgain == nil, again.base == batch.base, again.next.position == before else { return again }
    let log = try store.log.snapshot()
    again.fail(
      with: FollowerFailure(position, reason: reason.text, at: store.clock(), after: again.base.failure),
      policy: reason.isOfLog ? .stop : follower.policy,
      recordHash: reason.isOfLog ? [] : try store.recordHash(at: position, log))
    return again
  }

  /// Writes a batch down; false where somebody else has moved the rows on, and it has to be done anew.
  mutating func commit(_ batch: FollowerBatch) throws -> Bool {
    let isClean = remembered == batch.base
    remembered = nil
    guard let committed = try store.commit(batch, of: follower.name, at: key) else { return false }
    if isClean { remembered = committed }
    return true
  }

  private mutating func apply(
    through end: Position
  ) throws -> (batch: FollowerBatch, failed: (position: Position, reason: FailureReason)?) {
    let transaction = try store.environment.snapshot()
    guard let base = try store.state(at: key, in: transaction) else {
      throw FollowerError.damagedState(follower: follower.name)
    }
    let table = try store.table(of: follower.name, base.slot)
    follower.begin(on: StoredRows(transaction, table: table), afresh: remembered != base)
    remembered = base
    let log = try store.log.snapshot()
    let last = min(end, Position(base.position.rawValue + Self.recordsPerBatch))
    var reached = base.position
    var failed: (position: Position, reason: FailureReason)?
    do { try apply(to: &reached, through: last, in: log) } catch {
      failed = (reached.next, try FailureReason(error))
    }
    let changes = follower.takeChanges()
    var next = base
    if reached > base.position { next.advance(to: reached, recordHash: try store.recordHash(at: reached, log)) }
    return (FollowerBatch(base: base, next: next, changes: changes), failed)
  }

  private mutating func apply(
    to reached: inout Position, through last: Position, in log: borrowing LogSnapshot
  ) throws {
    var records = try log.records(after: reached, through: last)
    while let record = try records.next() {
      if filter.matches(record) {
        _ = try record.checkedHash()
        try follower.apply(record, in: log)
      }
      reached = record.position
      if follower.isFull { return }
    }
  }
}
