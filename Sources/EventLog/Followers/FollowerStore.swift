internal import EventEnvelope
public import LMDB
internal import Proofs

/// The rows of followers of one log, in a file of their own beside it.
///
/// A follower's rows, position, digest and failures are written in one transaction, so they never disagree. Events are
/// applied before that transaction begins, and thrown away if another process has moved the follower on meanwhile; so
/// each event is applied once whoever catches up at the same time, and a slow follower holds up nobody.
public final class FollowerStore: Sendable {
  let log: EventLog
  let environment: Environment
  let path: String
  let clock: EventLog.Clock
  let states: Table
  let parkedEvents: Table

  /// Opens the rows, making the file where there is none.
  ///
  /// - Parameters:
  ///   - log: the log that is followed.
  ///   - path: the file.
  ///   - names: the names of all followers that will be used.
  ///   - clock: tells when attempts are made.
  /// - Throws: what LMDB refused.
  public convenience init(
    of log: EventLog, at path: String, names: [String], clock: @escaping EventLog.Clock = SystemClock.now
  ) throws(LMDBError) {
    let environment = try Environment(path: path, tables: Self.tables(of: names), access: .createIfMissing)
    try self.init(of: log, in: environment, path: path, clock: clock)
  }

  init(
    of log: EventLog, in environment: Environment, path: String, clock: @escaping EventLog.Clock
  ) throws(LMDBError) {
    self.log = log
    self.environment = environment
    self.path = path
    self.clock = clock
    states = try environment.table("followers")
    parkedEvents = try environment.table("parked")
  }

  static func tables(of names: [String]) -> [String] {
    names.flatMap { [RowSlot.first.tableName($0), RowSlot.second.tableName($0)] } + ["followers", "parked"]
  }

  /// The rows of a follower as they stand, whatever they cover; of none where nothing was applied yet.
  ///
  /// - Throws: ``FollowerError``, or what LMDB refused.
  public func rows(of name: String) throws -> StoredRows {
    let snapshot = try environment.snapshot()
    let table = try state(at: name, in: snapshot).map { try self.table(of: name, $0.slot) }
    return StoredRows(snapshot, table: table)
  }

  /// The digest of the rows as they stand in the table, computed anew: equal to the status's unless rows are damaged.
  ///
  /// - Throws: ``FollowerError``, or what LMDB refused.
  public func recomputedDigest(of name: String) throws -> RowDigest {
    var digest = RowDigest()
    try rows(of: name).forEach(prefix: "") { key, bytes in digest.add(key: Array(key.utf8), value: bytes) }
    return digest
  }

  /// How far a follower has come, without catching up.
  ///
  /// - Throws: ``FollowerError``, or what the log or LMDB refused.
  public func status<F: Follower & ~Copyable>(of follower: borrowing F) throws -> FollowerStatus {
    // The rows are looked at before the log, so that the log can't have fallen behind them meanwhile.
    let snapshot = try environment.snapshot()
    let stored = try state(at: follower.name, in: snapshot)
    let log = try self.log.snapshot()
    let isCurrent = try stored.map { try $0.version == follower.version && isOfLedger($0, log) } ?? true
    // Rows of another version say nothing of this one; a rebuild that couldn't be finished does.
    let rebuilt = isCurrent ? nil : try state(at: Self.rebuildKey(follower.name), in: snapshot)
    let failure = isCurrent ? stored?.failure : rebuilt.flatMap { $0.version == follower.version ? $0.failure : nil }
    let position = stored?.position ?? .origin
    let oldest = position < log.last ? try log.record(at: position.next).recordedAt : nil
    let lag = FollowerLag(position: position, last: log.last, oldest: oldest, now: clock())
    return FollowerStatus(
      name: follower.name,
      standing: FollowerStanding(
        isCurrent: isCurrent, failure: failure, stops: !follower.policy.parks(after: .max), lag: lag),
      position: position, lag: lag, failure: failure, parked: stored?.parked ?? 0,
      rows: try stored.map { try snapshot.count(of: table(of: follower.name, $0.slot)) } ?? 0,
      digest: stored?.digest ?? RowDigest())
  }

  /// Whether the last event that the rows have seen stands in the log as they saw it.
  func isOfLedger(_ state: FollowerState, _ log: borrowing LogSnapshot) throws(EventLogError) -> Bool {
    guard state.position > .origin else { return true }
    return try recordHash(at: state.position, log) == state.recordHash
  }

  /// The hash of the record at a position, or nothing where there is none.
  func recordHash(at position: Position, _ log: borrowing LogSnapshot) throws(EventLogError) -> [UInt8] {
    try log.event(at: position)?.recordHash.bytes ?? []
  }

  func table(of name: String, _ slot: RowSlot) throws(LMDBError) -> Table {
    try environment.table(slot.tableName(name))
  }

  /// Where the state of a rebuild stands until it is finished.
  static func rebuildKey(_ name: String) -> String { name + ".rebuild" }
}

extension FollowerStore {
  /// Sizes, readers and free pages of the file as of now.
  ///
  /// - Throws: what LMDB refused.
  public func condition() throws(LMDBError) -> EnvironmentCondition { try environment.condition() }
}

extension FollowerStore {
  /// The state stored under a key, or nil.
  func state(at key: String, in transaction: borrowing ReadTransaction) throws -> FollowerState? {
    guard let value = try transaction.value(at: key.utf8.span, in: states) else { return nil }
    return try read(Array(copying: value), of: key)
  }

  /// The state stored under a key, or nil.
  func state(at key: String, in transaction: borrowing WriteTransaction) throws -> FollowerState? {
    guard let value = try transaction.value(at: key.utf8.span, in: states) else { return nil }
    return try read(Array(copying: value), of: key)
  }

  private func read(_ bytes: [UInt8], of key: String) throws(FollowerError) -> FollowerState {
    guard let state = FollowerState(bytes: bytes) else { throw .damagedState(follower: key) }
    return state
  }

  func put(_ state: FollowerState, at key: String, in transaction: inout WriteTransaction) throws(LMDBError) {
    try transaction.put(state.bytes.span, at: key.utf8.span, in: states)
  }

  /// Puts a follower with nothing applied at a key, whatever its table held.
  func start(version: UInt16, slot: RowSlot, of name: String, at key: String) throws {
    try environment.write { transaction in
      try transaction.clear(self.table(of: name, slot))
      try self.clearParked(name, slot, in: &transaction)
      try self.put(FollowerState(version: version, slot: slot), at: key, in: &transaction)
    }
  }

  /// Commits a batch; nil where the stored state isn't the one that it was done upon, and nothing is written.
  func commit(_ batch: FollowerBatch, of name: String, at key: String) throws -> FollowerState? {
    try environment.write { transaction in
      guard try self.state(at: key, in: transaction) == batch.base else { return nil }
      var next = batch.next
      try self.store(
        batch.changes, in: self.table(of: name, next.slot), digest: &next.digest, transaction: &transaction)
      if let parked = batch.parked { try self.put(parked, name, next.slot, in: &transaction) }
      try self.put(next, at: key, in: &transaction)
      return next
    }
  }

  func store(
    _ changes: [RowChange], in table: Table, digest: inout RowDigest, transaction: inout WriteTransaction
  ) throws(LMDBError) {
    for change in changes {
      if let old = try transaction.value(at: change.key.span, in: table) {
        digest.remove(key: change.key, value: Array(copying: old))
      }
      if let value = change.value {
        digest.add(key: change.key, value: value)
        try transaction.put(value.span, at: change.key.span, in: table)
      } else {
        try transaction.delete(change.key.span, in: table)
      }
    }
  }
}
