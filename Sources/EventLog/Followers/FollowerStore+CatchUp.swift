public import EventEnvelope
internal import Files
internal import LMDB

extension FollowerStore {
  /// Applies what the log has recorded since the last time, up to its end as it stands at the call.
  ///
  /// Rows of another version are built anew. Killed at any moment, it goes on where its last commit stands.
  ///
  /// - Parameters:
  ///   - follower: which one, with nothing in memory.
  ///   - insisting: whether an event that failed is tried again now, though its time hasn't come.
  ///   - onProgress: is told after each commit how far it has come, and how far it goes; may throw to stop there.
  /// - Returns: how far it has come; see there whether an event keeps it.
  /// - Throws: ``FollowerError``, or what the log or LMDB refused.
  @discardableResult
  public func advance<F: Follower & ~Copyable>(
    _ follower: consuming F, insisting: Bool = false, onProgress: (Position, Position) throws -> Void = { _, _ in }
  ) throws -> FollowerStatus {
    let name = follower.name
    let version = follower.version
    if try isBuilt(name, version: version) {
      var run = FollowerRun(follower, in: self, at: name)
      let end = try log.snapshot().last
      _ = try advance(&run, through: end, insisting: insisting, onProgress: onProgress)
      return try status(of: run.follower)
    }
    return try rebuild(follower, afresh: false, insisting: insisting, onProgress: onProgress)
  }

  /// Builds the rows from the first event on beside the old ones, then puts them in their place in one transaction.
  ///
  /// Until then questions are answered from the old rows, wholly.
  ///
  /// - Parameters:
  ///   - follower: which one, with nothing in memory.
  ///   - onProgress: as for ``advance(_:insisting:onProgress:)``.
  /// - Returns: how far it has come.
  /// - Throws: ``FollowerError/stopped(follower:_:backlog:)`` where an event keeps the new rows from being completed, and
  ///   the old ones stay; or as ``advance(_:insisting:onProgress:)`` does.
  @discardableResult
  public func rebuild<F: Follower & ~Copyable>(
    _ follower: consuming F, onProgress: (Position, Position) throws -> Void = { _, _ in }
  ) throws -> FollowerStatus {
    try rebuild(follower, afresh: true, insisting: true, onProgress: onProgress)
  }

  /// Whether the stored rows are of this version and this ledger; makes them where there are none.
  private func isBuilt(_ name: String, version: UInt16) throws -> Bool {
    // The rows are looked at before the log, so that the log can't have fallen behind them meanwhile.
    guard let state = try state(at: name, in: environment.snapshot()) else {
      let lock = try rebuildLock(name)
      defer { lock.release() }
      if try state(at: name, in: environment.snapshot()) == nil {
        try start(version: version, slot: .first, of: name, at: name)
      }
      return true
    }
    let log = try self.log.snapshot()
    if state.position > log.last {
      throw FollowerError.aheadOfLedger(follower: name, position: state.position, ledger: log.last)
    }
    return try state.version == version && isOfLedger(state, log)
  }

  /// One rebuild of a follower at a time over all processes; the lock goes with the process.
  private func rebuildLock(_ name: String) throws(FilesError) -> FileLock {
    try FileLock(path: "\(path)-rebuild-\(name)")
  }

  /// Applies events batch by batch; nil once `end` is reached, or the failure that keeps it.
  private func advance<F: Follower & ~Copyable>(
    _ run: inout FollowerRun<F>, through end: Position, insisting: Bool,
    onProgress: (Position, Position) throws -> Void
  ) throws -> FollowerFailure? {
    var insists = insisting
    while let state = try state(at: run.key, in: environment.snapshot()), state.position < end {
      guard insists || state.isDue(last: end, now: clock()) else { return state.failure }
      insists = false
      let batch = try run.fold(through: end)
      if try run.commit(batch) { try onProgress(batch.next.position, end) }
    }
    return nil
  }

  private func rebuild<F: Follower & ~Copyable>(
    _ follower: consuming F, afresh: Bool, insisting: Bool, onProgress: (Position, Position) throws -> Void
  ) throws -> FollowerStatus {
    let name = follower.name
    let version = follower.version
    let lock = try rebuildLock(name)
    defer { lock.release() }
    if !afresh, try isBuilt(name, version: version) { return try status(of: follower) }
    let key = Self.rebuildKey(name)
    let slot = try state(at: name, in: environment.snapshot())?.slot.other ?? .second
    if try afresh || !canResume(at: key, version: version, slot: slot) {
      try start(version: version, slot: slot, of: name, at: key)
    }
    var run = FollowerRun(follower, in: self, at: key)
    var end = try log.snapshot().last
    while true {
      if let failure = try advance(&run, through: end, insisting: insisting, onProgress: onProgress) {
        if !afresh { return try status(of: run.follower) }
        let behind = end.rawValue - (failure.position.rawValue - 1)
        throw FollowerError.stopped(follower: name, failure, backlog: behind)
      }
      guard let further = try swap(name, version: version) else { return try status(of: run.follower) }
      end = further
    }
  }

  /// Whether a rebuild that was cut short can be gone on with.
  private func canResume(at key: String, version: UInt16, slot: RowSlot) throws -> Bool {
    guard let state = try state(at: key, in: environment.snapshot()) else { return false }
    return try state.version == version && state.slot == slot && isOfLedger(state, log.snapshot())
  }

  /// Puts the rebuilt rows in place of the old ones, unless these have come further: then says how far.
  private func swap(_ name: String, version: UInt16) throws -> Position? {
    let key = Self.rebuildKey(name)
    let last = try log.snapshot().last
    var further: Position?
    try environment.write { transaction in
      guard let rebuilt = try self.state(at: key, in: transaction) else {
        throw FollowerError.damagedState(follower: key)
      }
      // A state that can't be read is what a rebuild mends.
      let old = try? self.state(at: name, in: transaction)
      if let old, old.version == version, old.position > rebuilt.position, old.position <= last {
        further = old.position
        return
      }
      try self.put(rebuilt, at: name, in: &transaction)
      try transaction.delete(key.utf8.span, in: self.states)
      try transaction.clear(self.table(of: name, rebuilt.slot.other))
      try self.clearParked(name, rebuilt.slot.other, in: &transaction)
    }
    return further
  }
}
