public import EventEnvelope
internal import LMDB

extension LogSnapshot {
  /// When the last event was recorded; `Instant.earliest` in an empty ledger.
  ///
  /// - Throws: `damaged`, `storage`.
  public var lastRecordedAt: Instant {
    get throws(EventLogError) { last == .origin ? .earliest : try record(at: last).recordedAt }
  }

  /// The event at a position, or nil where there is none.
  ///
  /// O(log n).
  ///
  /// - Throws: `damaged`, `storage`.
  public borrowing func event(at position: Position) throws(EventLogError) -> RecordedEvent? {
    guard position > .origin, position <= last else { return nil }
    return try RecordedEvent(record(at: position))
  }

  /// Hands out each record that the filter wants, in order, without copying any.
  ///
  /// - Parameters:
  ///   - position: where to begin, not included.
  ///   - through: where to end, included; nil for the snapshot's last event.
  ///   - filter: which events are wanted.
  ///   - checking: how much is checked of each.
  ///   - body: takes a record; returns false to stop.
  /// - Throws: `damaged`, `storage`, or what `body` throws.
  public borrowing func scan(
    after position: Position = .origin, through: Position? = nil, filter: EventFilter = .all,
    checking: RecordChecking = .hash, _ body: (borrowing RecordView) throws -> Bool
  ) throws {
    let prepared = PreparedFilter(filter)
    var records = try records(after: position, through: through ?? last)
    while let record = try records.next() {
      guard prepared.matches(record) else { continue }
      if checking == .hash { _ = try record.checkedHash() }
      guard try body(record) else { return }
    }
  }

  /// The last event that was recorded at or before an instant: what was known then.
  ///
  /// O(log² n).
  ///
  /// - Throws: `damaged`, `storage`.
  public borrowing func lastPosition(recordedAtOrBefore instant: Instant) throws(EventLogError) -> Position {
    var known: UInt64 = 0
    var unknown = last.rawValue &+ 1
    while unknown - known > 1 {
      let middle = known + (unknown - known) / 2
      if try record(at: Position(middle)).recordedAt <= instant { known = middle } else { unknown = middle }
    }
    return Position(known)
  }

  /// The value that the last append with a tracking of this name stored; nil where there was none.
  ///
  /// - Throws: `badTrackingName`, `storage`.
  public borrowing func tracking(named name: String) throws(EventLogError) -> [UInt8]? {
    guard Tracking.isName(name) else { throw .badTrackingName }
    do throws(LMDBError) {
      guard let value = try transaction.value(at: name.utf8.span, in: store.trackings) else { return nil }
      return [UInt8](copying: value)
    } catch {
      throw .storage(error)
    }
  }
}
