public import EventEnvelope
public import Files
public import LMDB

/// Why people's keys couldn't be used.
///
/// Names subjects by identifier at most; never a key, and nothing that was sealed.
public enum PersonKeyError: Error, Hashable, Sendable {
  /// The ledger has no key file.
  case noKeyFile
  /// There is a key file already.
  case keyFileExists
  /// A file that is no backup of this ledger's keys stands where one is to be written, or the place is the ledger's own.
  case notABackup
  /// Another process is erasing somebody.
  case erasureRunning
  /// The key file belongs to another ledger.
  case otherLedger
  /// The key file is of a newer format.
  case newerFormat
  /// The master key isn't the one under which the keys are wrapped.
  case wrongMasterKey
  /// A key can't be unwrapped, though the master key is right: the file is damaged.
  case damaged
  /// The subject's key was destroyed, for good.
  case destroyed(Subject)
  /// The ledger never had that key: what it seals was sealed elsewhere, or the key file is older than that.
  case unknown(Subject)
  /// What was to be opened isn't what was sealed, or stands at another place than where it was sealed.
  case notAuthentic(Subject)
  /// A step of a destruction was cut short; the next opening of the key file finishes it.
  case interrupted
  /// The key file failed.
  case storage(LMDBError)
  /// The system refused to work with the key file, or with a lock beside it.
  case file(FilesError)
}
