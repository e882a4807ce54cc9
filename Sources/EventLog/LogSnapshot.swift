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
