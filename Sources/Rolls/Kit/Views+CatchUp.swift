public import EventEnvelope
internal import EventLog
internal import LMDB
internal import Proofs

extension Views {
  /// Applies what the ledger has recorded since the last time, to the ledger's end as it stands at the call.
  ///
  /// Rows that another version wrote are rebuilt. Killed at any moment, it goes on where its last commit stands.
  /// - Parameters:
  ///   - projection: which one.
  ///   - onProgress: is told after each commit how far it has come, and how far it goes.
  /// - Returns: what the rows cover then.
  /// - Throws: ``ViewsError``, or what the log or LMDB refused.
  @discardableResult
  public func catchUp<P: Projection>(
    _ projection: P.Type, onProgress: (Position, Position) -> Void = { _, _ in }
  ) throws -> Coverage {
    // The views are read before the log, so that the log can't have fallen behind them meanwhile.
    var stored = try Self.state(of: P.self, in: environment.snapshot(), states)
    let end = try log.snapshot().last
    if stored.position > end {
      throw ViewsError.aheadOfLedger(projection: P.name, views: stored.position, ledger: end)
    }
    guard stored.version == P.version, try isOfThisLedger(stored) else {
      return try rebuild(P.self, onlyIfStale: true, onProgress: onProgress)
    }
    while stored.position < end {
      try fold(P.self, into: stored.slot, stateKey: P.name, to: end, onProgress: onProgress)
      stored = try Self.state(of: P.self, in: environment.snapshot(), states)
    }
    return try coverage(of: P.self)
  }

  /// Whether the last event that the rows have seen stands in the log as they saw it.
  private func isOfThisLedger(_ state: ProjectionState) throws -> Bool {
    guard state.position > .origin else { return true }
    return try log.snapshot().event(at: state.position)?.recordHash.bytes == state.recordHash
  }

  /// Builds the rows from nothing beside the old ones, then puts them in their place in one transaction.
  ///
  /// Until then questions are answered from the old rows, wholly.
  /// - Parameters:
  ///   - projection: which one.
  ///   - onProgress: as for ``catchUp(_:onProgress:)``.
  /// - Returns: what the rows cover then.
  /// - Throws: as ``catchUp(_:onProgress:)`` does.
  @discardableResult
  public func rebuild<P: Projection>(
    _ projection: P.Type, onProgress: (Position, Position) -> Void = { _, _ in }
  ) throws -> Coverage {
    try rebuild(P.self, onlyIfStale: false, onProgress: onProgress)
  }

  private func rebuild<P: Projection>(
    _ projection: P.Type, onlyIfStale: Bool, onProgress: (Position, Position) -> Void
  ) throws -> Coverage {
    // One rebuild at a time over all processes; the lock goes with the process.
    let lock = try FileLock(path: path + "-rebuild")
    defer { lock.release() }
    if onlyIfStale {
      let stored = try Self.state(of: P.self, in: environment.snapshot(), states)
      if stored.version == P.version, try isOfThisLedger(stored) { return try coverage(of: P.self) }
    }
    let end = try log.snapshot().last
    let slot = try Self.state(of: P.self, in: environment.snapshot(), states).slot.other
    let stateKey = P.name + ".rebuild"
    try write { transaction in
      try transaction.clear(self.environment.table(P.tableName(slot)))
      try self.put(ProjectionState(version: P.version, slot: slot), at: stateKey, in: &transaction)
    }
    try fold(P.self, into: slot, stateKey: stateKey, to: end, onProgress: onProgress)
    try write { transaction in
      guard let state = try self.state(at: stateKey, in: transaction) else {
        throw ViewsError.damagedState(projection: P.name)
      }
      try self.put(state, at: P.name, in: &transaction)
      try transaction.delete(Array(stateKey.utf8).span, in: self.states)
      try transaction.clear(self.environment.table(P.tableName(slot.other)))
    }
    return try coverage(of: P.self)
  }

  /// Folds up to `end`, a commit after every few events.
  private func fold<P: Projection>(
    _ projection: P.Type, into slot: ProjectionState.Slot, stateKey: String, to end: Position,
    onProgress: (Position, Position) -> Void
  ) throws {
    let table = try environment.table(P.tableName(slot))
    var rows = Rows<P.Row>()
    var reached = Position.origin
    while reached < end {
      try write { transaction in
        // The snapshot sees what the write transaction began from: nobody else can write while it is open.
        let stored = StoredRows(try self.environment.snapshot(), table: table)
        var state = try self.state(at: stateKey, in: transaction) ?? ProjectionState(version: P.version, slot: slot)
        if state.slot != slot || state.position != reached { rows = Rows() }  // another process moved it on
        rows.rebase(onto: stored, keeping: Self.cachedRows)
        if state.slot == slot, state.position < end {
          (state.position, state.recordHash) = try self.foldSome(
            P.self, after: state.position, through: end, into: &rows)
          try self.store(rows.takeChanges(), in: table, digest: &state.digest, transaction: &transaction)
          try self.put(state, at: stateKey, in: &transaction)
        }
        reached = state.slot == slot ? state.position : end
      }
      onProgress(reached, end)
    }
  }

  /// Applies at most ``eventsPerCommit`` events, and says how far it came, with the hash of the record there.
  private func foldSome<P: Projection>(
    _ projection: P.Type, after start: Position, through end: Position, into rows: inout Rows<P.Row>
  ) throws -> (Position, [UInt8]) {
    let last = min(end, Position(start.rawValue + UInt64(Self.eventsPerCommit)))
    let snapshot = try log.snapshot()
    try snapshot.fold(P.self, after: start, through: last, into: &rows)
    return (last, try snapshot.event(at: last)?.recordHash.bytes ?? [])
  }

  private func store(
    _ changes: [(key: String, bytes: [UInt8]?)], in table: Table, digest: inout RowDigest,
    transaction: inout WriteTransaction
  ) throws {
    for change in changes {
      let key = Array(change.key.utf8)
      if let old = try transaction.value(at: key.span, in: table) {
        digest.remove(key: key, value: Array(copying: old))
      }
      if let bytes = change.bytes {
        digest.add(key: key, value: bytes)
        try transaction.put(bytes.span, at: key.span, in: table)
      } else {
        try transaction.delete(key.span, in: table)
      }
    }
  }

  private func write(_ body: (inout WriteTransaction) throws -> Void) throws {
    var transaction = try environment.beginWrite()
    try body(&transaction)
    try transaction.commit()
  }

  private func put(_ state: ProjectionState, at key: String, in transaction: inout WriteTransaction) throws {
    try transaction.put(state.bytes.span, at: Array(key.utf8).span, in: states)
  }

  private func state(at key: String, in transaction: borrowing WriteTransaction) throws -> ProjectionState? {
    guard let value = try transaction.value(at: Array(key.utf8).span, in: states) else { return nil }
    return try ProjectionState(key: key, bytes: Array(copying: value))
  }
}
