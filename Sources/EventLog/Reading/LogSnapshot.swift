public import EventEnvelope
internal import LMDB

/// The ledger as it stood when the snapshot was taken, whatever is appended meanwhile.
///
/// Taking one costs about a microsecond. One that lives long keeps LMDB from using freed pages again: read in pieces.
public struct LogSnapshot: ~Copyable {
  let store: Store
  let transaction: ReadTransaction
  let tail: Tail
  /// The entries of the meta table that say what can't be; reading what hangs on them throws.
  let damagedMeta: [Meta]
  /// The position of the last event; the origin in an empty ledger.
  public let last: Position
  /// The position of the first live event, from which on given times are refused; nil before it.
  public let liveSince: Position?

  /// How many events came after the heads table was last brought up to date.
  public var tailEvents: UInt64 { last.rawValue - tail.base.rawValue }

  init(_ store: Store) throws(EventLogError) {
    let transaction = try store.beginRead()
    let last = try Self.lastPosition(in: transaction, store)
    var damagedMeta: [Meta] = []
    let number = { (entry: Meta, transaction: borrowing ReadTransaction) throws(EventLogError) -> UInt64? in
      do throws(EventLogError) {
        guard let number = try entry.number(in: transaction, store) else { return nil }
        if number <= last.rawValue { return number }
      } catch {
        guard case .metaDamaged = error else { throw error }
      }
      damagedMeta.append(entry)
      return nil
    }
    let headsThrough = Position(try number(.headsThrough, transaction) ?? 0)
    let liveSince = try number(.liveSince, transaction).map { Position($0) }
    // Heads of unknown reach are asked by nobody: see flushedHead.
    tail = damagedMeta.contains(.headsThrough) ? Tail(base: last) : store.tail(after: headsThrough)
    self.damagedMeta = damagedMeta
    self.store = store
    self.transaction = transaction
    self.last = last
    self.liveSince = liveSince
  }

  private static func lastPosition(
    in transaction: borrowing ReadTransaction, _ store: Store
  ) throws(EventLogError) -> Position {
    do throws(LMDBError) {
      var cursor = try transaction.cursor(in: store.events)
      guard let entry = try cursor.last(), entry.key.count == 8 else { return .origin }
      return Position(entry.key.bigEndian(at: 0))
    } catch {
      throw .storage(error)
    }
  }

  @_lifetime(borrow self)
  borrowing func record(at position: Position) throws(EventLogError) -> RecordView {
    let value: Span<UInt8>?
    do throws(LMDBError) {
      value = try transaction.value(at: position.rawValue.bigEndianBytes.span, in: store.events)
    } catch {
      throw .storage(error)
    }
    guard let value else { throw .damaged(position, .missing) }
    return try RecordView(value, at: position)
  }

  /// A cursor over the records after `position`.
  @_lifetime(borrow self)
  borrowing func records(after position: Position, through: Position) throws(EventLogError) -> RecordCursor {
    do throws(LMDBError) {
      return RecordCursor(try transaction.cursor(in: store.events), after: position, through: min(through, last))
    } catch {
      throw .storage(error)
    }
  }
}

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

  /// The day of the last event of some types that was recorded at or before one position and after another.
  ///
  /// - Parameters:
  ///   - types: which types.
  ///   - position: where to begin, going back.
  ///   - first: where to end, not included.
  /// - Returns: the day that the event is true of; nil where there is none.
  /// - Throws: `damaged`, `storage`.
  /// - Complexity: linear in the events that come after the one found.
  public borrowing func lastDay(
    ofTypes types: Set<UInt16>, through position: Position, after first: Position
  ) throws(EventLogError) -> CivilDate? {
    var number = min(position, last).rawValue
    while number > first.rawValue {
      let record = try record(at: Position(number))
      if types.contains(record.type) { return record.occurredOn }
      number -= 1
    }
    return nil
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

/// Walks records in the order of their positions, and finds a hole where there is one.
struct RecordCursor: ~Copyable, ~Escapable {
  private var cursor: Cursor
  /// The position of the record last returned.
  private var position: Position
  private let through: Position
  private var isPlaced = false

  /// Stands before the record after `position`.
  @_lifetime(copy cursor)
  init(_ cursor: consuming Cursor, after position: Position, through: Position) {
    self.cursor = cursor
    self.position = position
    self.through = through
  }

  /// The next record, or nil after the last.
  ///
  /// - Throws: `damaged`, `storage`.
  @_lifetime(copy self)
  mutating func next() throws(EventLogError) -> RecordView? {
    guard position < through else { return nil }
    let expected = position.next
    guard let entry = try entry(at: expected), entry.key.count == 8,
      entry.key.bigEndian(at: 0) == expected.rawValue
    else {
      throw .damaged(expected, .missing)
    }
    let record = try RecordView(entry.value, at: expected)
    position = expected
    return record
  }

  @_lifetime(copy self)
  private mutating func entry(at expected: Position) throws(EventLogError) -> Entry? {
    do throws(LMDBError) {
      if isPlaced { return try cursor.next() }
      isPlaced = true
      let key = expected.rawValue.bigEndianBytes
      return try cursor.seek(key.span)
    } catch {
      throw .storage(error)
    }
  }
}
