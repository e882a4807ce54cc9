internal import Files
internal import LMDB

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
