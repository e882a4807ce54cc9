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
  /// The clock stands further from the last event's time than the bounds allow; nothing was recorded.
  case clockStepped(last: Instant, now: Instant)
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

extension EventLogError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .notALedger: "the directory holds no ledger; check the path, or create one"
    case .unfinished: "events.mdb without ledger.json: creation was interrupted; if new, remove the directory and retry"
    case .alreadyExists: "the directory holds a ledger already; open it, or choose another directory"
    case .newerFormat(let found, let supported):
      "the ledger has format \(found), and this version reads up to \(supported); use a newer version"
    case .olderFormat(let found, let supported):
      "the ledger has format \(found), and this version reads \(supported); export it with the version that wrote it, "
        + "and import that here"
    case .manifestDamaged: "ledger.json isn't a manifest; restore it from a backup"
    case .storeMismatch(let manifest, let store):
      "ledger.json is of store \(manifest) and events.mdb of \(store); restore both from one backup"
    case .rolledBack(let anchored, let found) where found < anchored:
      "the ledger ends at \(found), and it once reached \(anchored); put the newest copy back, or accept the rollback"
    case .rolledBack(let anchored, _):
      "the records up to \(anchored) aren't those that once were; put the newest copy back, or accept the rollback"
    case .anchorMissing(let last):
      "the anchor of a ledger of \(last) events is missing or unreadable; restore the file, or accept the rollback"
    case .badOrigin: "an origin name is 1 to \(Limits.originBytes) bytes without control characters"
    case .readOnly: "the ledger was opened for reading only; open it for writing"
    case .closed: "the ledger was closed; open it again"
    case .nothingToAppend: "an append needs an event or a tracking"
    case .tooManyEvents(let count, let limit): "\(count) events in one append, at most \(limit); split it"
    case .tooManyBytes(let count, let limit): "\(count) bytes in one append, at most \(limit); split it"
    case .badTrackingName: "a tracking's name is 1 to \(Limits.trackingNameBytes) bytes of ASCII"
    case .trackingTooLong(let bytes, let limit): "a tracking's value has \(bytes) bytes, at most \(limit)"
    case .refused(let index, let refusal): "event \(index) of the batch: \(refusal)"
    case .conflict(let subject, let expected, let actual):
      "\(subject) has an event at \(actual), expected none after \(expected); read it again and decide anew"
    case .logMoved(let expected, let actual):
      "events were recorded after \(expected), up to \(actual); read them and try again"
    case .trackingMoved(let name): "the tracking \(name) was moved on by another; read it again"
    case .clockStepped(let last, let now):
      "the clock says \(now), and the last event was recorded at \(last); check the clock, or open with wider bounds"
    case .outcomeUnknown: "a commit failed half-way; open the ledger anew and look whether the events are there"
    case .notRecorded(let asked, let last): "the ledger ends at \(last), before \(asked); ask for less"
    case .damaged(let position, let damage): "record \(position): \(damage); verify the ledger and restore a backup"
    case .headDamaged(let subject): "the head of \(subject) is damaged; verify the ledger and restore a backup"
    case .treeDamaged(let position, let count):
      "the tree's hash of the \(count) records after \(position) is damaged; verify the ledger and restore a backup"
    case .metaDamaged(let name): "the meta entry \(name) is missing or damaged; verify the ledger and restore a backup"
    case .storage(let error): error.description
    case .file(let error): error.description
    }
  }
}
