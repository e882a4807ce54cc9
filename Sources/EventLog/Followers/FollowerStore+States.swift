internal import EventEnvelope
internal import LMDB

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
