public import EventEnvelope
internal import LMDB

extension FollowerStore {
  /// The events that a follower has set aside, in order, those that were decided about included.
  ///
  /// - Throws: ``FollowerError``, or what LMDB refused.
  public func parkedEvents(of name: String) throws -> [ParkedEvent] {
    let snapshot = try environment.snapshot()
    guard let state = try state(at: name, in: snapshot) else { return [] }
    let prefix = Self.parkedPrefix(name, state.slot)
    var parked: [ParkedEvent] = []
    var cursor = try snapshot.cursor(in: parkedEvents)
    var entry = try cursor.seek(prefix.span)
    while let found = entry {
      guard let position = Self.position(Array(copying: found.key), after: prefix) else { break }
      guard let event = ParkedEvent(position: position, bytes: Array(copying: found.value)) else {
        throw FollowerError.damagedState(follower: name)
      }
      parked.append(event)
      entry = try cursor.next()
    }
    return parked
  }

  /// Applies a parked event now, after those that came later; it is parked no longer where that succeeds.
  ///
  /// - Parameters:
  ///   - position: the event.
  ///   - follower: which one, with nothing in memory.
  /// - Returns: nil where it was applied, else why not.
  /// - Throws: ``FollowerError/notParked(follower:_:)``, or what the log or LMDB refused.
  public func retryParked<F: Follower & ~Copyable>(
    _ position: Position, of follower: consuming F
  ) throws -> FollowerFailure? {
    while true {
      let transaction = try environment.snapshot()
      guard let base = try state(at: follower.name, in: transaction) else {
        throw FollowerError.notParked(follower: follower.name, position)
      }
      let rows = StoredRows(transaction, table: try table(of: follower.name, base.slot))
      follower.begin(on: rows, afresh: true)
      let log = try self.log.snapshot()
      var reason: FailureReason?
      do { try apply(position, to: &follower, log) } catch { reason = try FailureReason(error) }
      let batch = FollowerBatch(base: base, next: base, changes: reason == nil ? follower.takeChanges() : [])
      if let outcome = try settle(position, batch, reason, of: follower.name) { return outcome.failure }
    }
  }

  private func apply<F: Follower & ~Copyable>(
    _ position: Position, to follower: inout F, _ log: borrowing LogSnapshot
  ) throws {
    let record = try log.record(at: position)
    _ = try record.checkedHash()
    try follower.apply(record, in: log)
  }

  /// What became of an attempt; nil where somebody else has moved the rows on.
  private func settle(
    _ position: Position, _ batch: FollowerBatch, _ reason: FailureReason?, of name: String
  ) throws -> (failure: FollowerFailure?, Void)? {
    try environment.write { transaction in
      guard try self.state(at: name, in: transaction) == batch.base else { return nil }
      let parked = try self.openEvent(position, name, batch.base.slot, in: transaction)
      var next = batch.base
      var failure: FollowerFailure?
      if let reason {
        let again = FollowerFailure(position, reason: reason.text, at: self.clock(), after: parked.failure)
        try self.put(ParkedEvent(failure: again), name, next.slot, in: &transaction)
        failure = again
      } else {
        try self.store(
          batch.changes, in: self.table(of: name, next.slot), digest: &next.digest, transaction: &transaction)
        try transaction.delete(Self.parkedKey(name, next.slot, position).span, in: self.parkedEvents)
        next.settle()
        try self.put(next, at: name, in: &transaction)
      }
      return (failure, ())
    }
  }

  /// Decides that a follower does without a parked event, which stays listed with who decided so.
  ///
  /// - Throws: ``FollowerError/notParked(follower:_:)``, or what LMDB refused.
  public func skipParked(_ position: Position, of name: String, by actor: Subject) throws {
    try environment.write { transaction in
      guard var state = try self.state(at: name, in: transaction) else {
        throw FollowerError.notParked(follower: name, position)
      }
      let parked = try self.openEvent(position, name, state.slot, in: transaction)
      try self.put(ParkedEvent(failure: parked.failure, skippedBy: actor), name, state.slot, in: &transaction)
      state.settle()
      try self.put(state, at: name, in: &transaction)
    }
  }

  private func openEvent(
    _ position: Position, _ name: String, _ slot: RowSlot, in transaction: borrowing WriteTransaction
  ) throws -> ParkedEvent {
    guard let value = try transaction.value(at: Self.parkedKey(name, slot, position).span, in: parkedEvents),
      let event = ParkedEvent(position: position, bytes: Array(copying: value)), event.isOpen
    else { throw FollowerError.notParked(follower: name, position) }
    return event
  }

  func put(
    _ event: ParkedEvent, _ name: String, _ slot: RowSlot, in transaction: inout WriteTransaction
  ) throws(LMDBError) {
    let key = Self.parkedKey(name, slot, event.failure.position)
    try transaction.put(event.bytes.span, at: key.span, in: parkedEvents)
  }

  /// Forgets every parked event of the rows in a slot.
  func clearParked(_ name: String, _ slot: RowSlot, in transaction: inout WriteTransaction) throws {
    let prefix = Self.parkedPrefix(name, slot)
    while let key = try firstKey(from: prefix, in: transaction), Self.position(key, after: prefix) != nil {
      try transaction.delete(key.span, in: parkedEvents)
    }
  }

  private func firstKey(from prefix: [UInt8], in transaction: borrowing WriteTransaction) throws -> [UInt8]? {
    var cursor = try transaction.cursor(in: parkedEvents)
    guard let entry = try cursor.seek(prefix.span) else { return nil }
    return Array(copying: entry.key)
  }

  private static func parkedPrefix(_ name: String, _ slot: RowSlot) -> [UInt8] {
    Array(slot.tableName(name).utf8) + [0]
  }

  private static func parkedKey(_ name: String, _ slot: RowSlot, _ position: Position) -> [UInt8] {
    var key = parkedPrefix(name, slot)
    let number = position.rawValue.bigEndianBytes
    for index in 0..<8 { key.append(number[index]) }
    return key
  }

  /// The position in a key that begins with `prefix`; nil for others.
  private static func position(_ key: [UInt8], after prefix: [UInt8]) -> Position? {
    guard key.count == prefix.count + 8, key.starts(with: prefix) else { return nil }
    return Position(key.span.bigEndian(at: prefix.count))
  }
}

/// An event that a follower has set aside and gone on without.
public struct ParkedEvent: Hashable, Sendable {
  /// Which event, why, how often and when.
  public let failure: FollowerFailure
  /// Who decided that the follower does without it; nil while that is open.
  public let skippedBy: Subject?

  /// Whether nothing has been decided about it yet.
  public var isOpen: Bool { skippedBy == nil }

  init(failure: FollowerFailure, skippedBy: Subject? = nil) {
    self.failure = failure
    self.skippedBy = skippedBy
  }
}
