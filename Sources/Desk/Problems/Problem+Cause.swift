extension Problem {
  /// What a problem comes from, where a program can say more precisely than words of the office what to do.
  public enum Cause: Hashable, Sendable {
    /// What a problem of a whole ledger comes from.
    case ledger(LedgerCause)
    /// What a problem of looking something up comes from.
    case view(ViewCause)
    /// What a problem with people's keys comes from.
    case key(KeyCause)
    /// What a problem with checkpoints and signatures comes from.
    case checkpoint(CheckpointCause)
    /// What a problem with a file that is read comes from.
    case file(FileCause)
    /// What a problem with county modules comes from.
    case module(ModuleCause)
    /// What a problem with policy packs comes from.
    case policy(PolicyCause)
  }

  /// What a problem with policy packs comes from.
  public enum PolicyCause: Hashable, Sendable {
    /// No pack is in force for this place.
    case noneInForce(place: String)
    /// A published pack can't be read by this program.
    case unreadable
  }

  /// What a problem of a whole ledger comes from.
  public enum LedgerCause: Hashable, Sendable {
    /// There is no ledger at this place.
    case noLedger(place: String)
    /// The ledger has a format that this program doesn't read any more.
    case olderFormat
    /// The ledger was rolled back: once it reached further.
    case rolledBack
    /// The place holds a backup, which stays as it is.
    case isBackup(place: String)
    /// It wasn't done, because somebody else recorded something meanwhile.
    case overtaken
    /// Whether the events are recorded is unknown.
    case outcomeUnknown
    /// The machine's clock stands far from the last event's time.
    case clockStepped
    /// A part of the ledger is damaged.
    case damaged
    /// A payload can't be read as its type.
    case unreadablePayload
    /// Too many readers at once.
    case tooManyReaders
    /// The place holds no complete backup.
    case backupIncomplete
    /// Segments at this place differ from what was written.
    case segmentsDamaged(place: String)
  }

  /// What a problem of looking something up comes from.
  public enum ViewCause: Hashable, Sendable {
    /// There is no such case.
    case noCase
    /// The ledger knew no such case at the moment asked for.
    case caseNotKnownThen
    /// There is no such projection.
    case noProjection
    /// The projection of this name can't get past an event.
    case projectionStuck(name: String)
    /// The rows cover more events than the ledger has.
    case projectionAhead
    /// Stored rows are damaged.
    case rowsDamaged
  }

  /// What a problem with people's keys comes from.
  public enum KeyCause: Hashable, Sendable {
    /// There is no file of keys.
    case noKeyFile
    /// The file of keys is damaged.
    case keyFileDamaged
    /// The master key isn't the ledger's.
    case wrongMasterKey
    /// There is no master key.
    case noMasterKey
    /// Others may read the master key.
    case masterKeyOpen
    /// A sealed field isn't what was sealed there.
    case notAuthentic
    /// An erasure is being carried out just now.
    case erasureRunning
    /// A change of the file of keys was cut short.
    case changeInterrupted
  }

  /// What a problem with checkpoints and signatures comes from.
  public enum CheckpointCause: Hashable, Sendable {
    /// No checkpoint was signed yet.
    case noCheckpoint
    /// The ledger contradicts a checkpoint that it signed.
    case contradicted
    /// This can't be a signer's name.
    case badSignerName
    /// Others may read the signing key.
    case signingKeyOpen
    /// The file holds no signing key.
    case noSigningKey
    /// A proof is needed that begins at so many events.
    case proofNeeded(from: UInt64)
  }

  /// What a problem with a file that is read comes from.
  public enum FileCause: Hashable, Sendable {
    /// A line can't be recorded; with the first line that wasn't recorded, nil where none was.
    case badLine(unrecordedFrom: UInt64?)
    /// A field comes sealed, though it wasn't exported.
    case comesSealed
    /// Another process imports the same file.
    case importedElsewhere
    /// A table can't be read on; whether the results of what stands before that place were written.
    case tableInterrupted(isWritten: Bool)
  }

  /// What a problem with county modules comes from.
  public enum ModuleCause: Hashable, Sendable {
    /// No such module is installed.
    case noModule
    /// The module isn't parked.
    case notParked
    /// The event isn't a proposal of a module.
    case noProposal
    /// The module doesn't say what it is.
    case notInstallable
    /// The module ended before it was done.
    case failed
    /// Another process runs the modules of the ledger.
    case runElsewhere
  }
}
