public import EventEnvelope
public import Files
public import LMDB

/// Why the ledger didn't do what was asked.
///
/// Carries positions, subjects and limits, never a payload.
public enum EventLogError: Error, Hashable, Sendable {
  /// The directory holds no ledger.
  case notALedger
  /// The directory holds events but no manifest: creating the ledger was interrupted, or `ledger.json` was removed.
  case unfinished
  /// The directory holds a ledger already.
  case alreadyExists
  /// The ledger was written by a later version of this software.
  case newerFormat(found: Int, supported: Int)
  /// The ledger was written by an earlier version of this software, whose format this one doesn't read.
  case olderFormat(found: Int, supported: Int)
  /// `ledger.json` isn't a manifest.
  case manifestDamaged
  /// `ledger.json` and `events.mdb` belong to different ledgers.
  case storeMismatch(manifest: String, store: String)
  /// The ledger once reached further than it does, or held other records up to the anchored position: an old copy was put
  /// in its place, or its end was lost.
  case rolledBack(anchored: Position, found: Position)
  /// The ledger holds events, and the file that says how far it once reached is missing, unreadable or another ledger's.
  case anchorMissing(last: Position)
  /// An origin name is 1 to ``Limits/originBytes`` bytes without control characters.
  case badOrigin
  /// The ledger was opened for reading only.
  case readOnly
  /// The ledger was closed.
  case closed

  /// An append had neither events nor a tracking.
  case nothingToAppend
  /// An append had too many events.
  case tooManyEvents(count: Int, limit: Int)
  /// An append had too many bytes.
  case tooManyBytes(count: Int, limit: Int)
  /// A tracking's name isn't 1 to ``Limits/trackingNameBytes`` bytes of ASCII.
  case badTrackingName
  /// A tracking's value is too long.
  case trackingTooLong(bytes: Int, limit: Int)
  /// The event at this index of the batch can't be recorded; nothing of the batch was.
  case refused(index: Int, EventRefusal)
  /// The condition didn't hold; nothing was recorded. `actual` is the position of the subject's last event.
  case conflict(subject: Subject, expectedAtMost: Position, actual: Position)
  /// Something was recorded meanwhile, where nothing was to be; nothing of the append was.
  case logMoved(expected: Position, actual: Position)
  /// The tracking of this name isn't what the append expected; nothing was recorded.
  case trackingMoved(String)
  /// A commit failed half-way: it is unknown whether the events are recorded. Open the ledger anew and look.
  case outcomeUnknown

  /// A tree or a proof was asked for beyond the ledger's end.
  case notRecorded(asked: Position, last: Position)
  /// The record at this position isn't what was written.
  case damaged(Position, RecordDamage)
  /// The heads table's entry of this subject isn't what was written.
  case headDamaged(Subject)
  /// The tree table's hash of this many records, which begin after this position, is missing or unreadable.
  case treeDamaged(after: Position, count: UInt64)
  /// The meta table's entry of this name isn't what was written.
  case metaDamaged(String)
  /// The store refused; after `mapFull` nothing was written.
  case storage(LMDBError)
  /// The system refused to work with one of the ledger's files, or to make a thread.
  case file(FilesError)
}
