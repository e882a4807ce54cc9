public import EventEnvelope
internal import FoundationEssentials
public import Files
internal import LMDB
internal import Proofs

/// A directory that holds a backup of one ledger, or will: a compact copy of `events.mdb`, `ledger.json`, the checkpoints
/// that were signed, an anchor, and `backup.json` last of all.
///
/// People's keys are no part of it: whoever has both could read what was erased.
public struct Backup: Sendable {
  static let partialName = "events.mdb.partial"

  /// How far a backup has come.
  public enum State: Sendable {
    /// Nothing is copied, or the copy was cut short.
    case begun
    /// The copy is whole, and is still to be verified.
    case copied
    /// All is done.
    case complete(BackupRecord)
  }

  /// The directory.
  public let directory: String

  /// Names the directory.
  public init(at directory: String) { self.directory = directory }

  /// Makes the directory where there is none, and keeps others from working on it.
  ///
  /// - Returns: the lock; it goes with the process.
  /// - Throws: `isBusy`, `log`.
  public func lock() throws(CopyError) -> FileLock { try Self.lock(directory) }

  static func lock(_ directory: String) throws(CopyError) -> FileLock {
    let lock = try storing { () throws(FilesError) in
      try DurableFile.makeDirectory(directory)
      return try FileLock(tryingDirectory: directory)
    }
    guard let lock else { throw .isBusy }
    return lock
  }

  /// How far the backup of a ledger has come.
  ///
  /// - Throws: `notEmpty` where the directory holds anything else.
  public func state(for log: EventLog) throws(CopyError) -> State {
    if let record = try? record() { return .complete(record) }
    let names = try Self.names(in: directory)
    let own: Set = [
      Manifest.fileName, Self.partialName, Store.fileName, Store.fileName + "-lock", AnchorFile.fileName,
      CheckpointNotes.folderName,
    ]
    let others = names.filter { $0 != ".\(BackupRecord.fileName).new" }
    if let foreign = Self.foreign(among: others, own: own) { throw .notEmpty(foreign) }
    if names.contains(Manifest.fileName) {
      guard let found = try? Manifest.read(from: directory), found == log.manifest else {
        throw .notEmpty(Manifest.fileName)
      }
    } else if let foreign = names.first(where: { $0 == Store.fileName || $0 == CheckpointNotes.folderName }) {
      throw .notEmpty(foreign)
    }
    return names.contains(Store.fileName) ? .copied : .begun
  }

  /// Copies the ledger as it stands at this moment, while others read and append.
  ///
  /// The copy is made from one snapshot, which lives as long as the copying takes. A copy that was cut short is begun anew.
  /// - Throws: `log`.
  public func copy(_ log: EventLog) throws(CopyError) {
    try Self.logging { () throws(EventLogError) in
      try log.manifest.write(to: directory)
      try log.copyStore(to: "\(directory)/\(Self.partialName)")
    }
    try storing { () throws(FilesError) in
      try DurableFile.move(Self.partialName, to: Store.fileName, in: directory)
    }
  }

  /// Compares a verified copy with the ledger, and writes the checkpoints, the anchor and `backup.json`.
  ///
  /// - Parameters:
  ///   - contents: what a verification derived from the copy.
  ///   - log: the ledger.
  ///   - ledger: the ledger's directory, which has the checkpoints.
  ///   - now: the time.
  /// - Returns: what the backup holds.
  /// - Throws: `contentsDiffer` where the copy isn't sound or isn't the beginning of this ledger, `checkpointDiffers`
  ///   where a checkpoint isn't the ledger's, `log`.
  public func complete(
    _ contents: LedgerContents, of log: EventLog, in ledger: String, now: Instant
  ) throws(CopyError) -> BackupRecord {
    guard contents.problemCount == 0, let root = contents.root,
      let own = try? log.snapshot().root(through: contents.last), own == root
    else { throw .contentsDiffer(problems: contents.problemCount) }
    let notes = try CheckpointNotes(in: ledger, through: contents.last)
    try notes.check(against: log, in: ledger)
    try notes.write(to: directory)
    return try complete(contents.last, root, log.manifest, notes.digest, now: now)
  }

  private func complete(
    _ position: Position, _ root: TreeHash, _ manifest: Manifest, _ checkpoints: FileDigest?, now: Instant
  ) throws(CopyError) -> BackupRecord {
    let record = try Self.logging { () throws(EventLogError) in
      BackupRecord(
        manifest: manifest, position: position, root: root,
        events: try FileDigest(of: "\(directory)/\(Store.fileName)"),
        manifestFile: try FileDigest(of: "\(directory)/\(Manifest.fileName)"), checkpoints: checkpoints,
        madeAt: now)
    }
    try storing { () throws(FilesError) in
      try AnchorFile(directory: directory, storeID: manifest.storeID)
        .store(Anchor(position: position, root: root), isForced: true)
      try DurableFile.write(record.bytes, to: BackupRecord.fileName, in: directory)
    }
    return record
  }

  /// What a complete backup holds, by its `backup.json`.
  ///
  /// - Throws: `notABackup`, `log`.
  public func record() throws(CopyError) -> BackupRecord {
    let bytes = try storing { () throws(FilesError) in
      try DurableFile.read("\(directory)/\(BackupRecord.fileName)", limit: 1 << 16)
    }
    guard let bytes else { throw .notABackup }
    guard let record = BackupRecord(bytes) else { throw .fileDiffers(BackupRecord.fileName) }
    return record
  }

  /// A name that is neither one of those nor what a cut-short ``DurableFile/write(_:to:in:mode:)`` of it leaves behind.
  static func foreign(among names: [String], own: Set<String>) -> String? {
    names.first { name in !own.contains(name) && !own.contains { name == ".\($0).new" } }
  }

  static func names(in directory: String) throws(CopyError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    } catch {
      throw .notEmpty(directory)
    }
  }

  static func logging<Result>(_ body: () throws(EventLogError) -> Result) throws(CopyError) -> Result {
    do { return try body() } catch { throw .log(error) }
  }
}

/// Runs `body`; what the store refuses is told as the ledger's error.
func storing<Result>(_ body: () throws(FilesError) -> Result) throws(CopyError) -> Result {
  do { return try body() } catch { throw .log(.file(error)) }
}
