public import EventEnvelope
public import Files
internal import LMDB
public import Proofs

/// A ledger that is made anew from a backup or from segments, in a directory that holds nothing else.
///
/// The manifest is written last: one that was cut short is refused as `unfinished`, and can be begun again.
public struct Restoration: Sendable {
  /// Where the ledger is made.
  public let directory: String
  /// What the ledger is.
  public let manifest: Manifest
  /// The last event that it must have.
  public let position: Position
  /// The root that the records through it must have.
  public let root: TreeHash
  private let events: FileDigest?
  private let checkpoints: CheckpointNotes

  init(
    at directory: String, manifest: Manifest, position: Position, root: TreeHash, events: FileDigest? = nil,
    checkpoints: CheckpointNotes = CheckpointNotes()
  ) {
    self.directory = directory
    self.manifest = manifest
    self.position = position
    self.root = root
    self.events = events
    self.checkpoints = checkpoints
  }

  /// Reads what a backup says of itself, and holds its manifest to that.
  ///
  /// - Parameters:
  ///   - backup: a complete one.
  ///   - directory: where the ledger is to be made.
  /// - Throws: `notABackup`, `fileDiffers`, `log`.
  public init(of backup: Backup, at directory: String) throws(CopyError) {
    let record = try backup.record()
    let manifestPath = "\(backup.directory)/\(Manifest.fileName)"
    let (digest, manifest) = try Backup.logging { () throws(EventLogError) in
      (try FileDigest(of: manifestPath), try Manifest.read(from: backup.directory))
    }
    guard digest == record.manifest, manifest.storeID == record.storeID, manifest.origin == record.origin else {
      throw .fileDiffers(Manifest.fileName)
    }
    let notes = try record.checkpoints == nil ? CheckpointNotes() : CheckpointNotes(in: backup.directory)
    guard notes.digest == record.checkpoints else { throw .fileDiffers(CheckpointNotes.folderName) }
    self.init(
      at: directory, manifest: manifest, position: record.position, root: record.root, events: record.events,
      checkpoints: notes)
  }

  /// Makes the directory where there is none, and keeps others from working on it.
  ///
  /// - Returns: the lock; it goes with the process.
  /// - Throws: `isBusy`, `notEmpty`, `log`.
  public func lock() throws(CopyError) -> FileLock {
    let lock = try Backup.lock(directory)
    if let foreign = try foreign() {
      lock.release()
      throw .notEmpty(foreign)
    }
    return lock
  }

  /// A file of the directory that no restoration of this ledger leaves behind when it is cut short.
  private func foreign() throws(CopyError) -> String? {
    let partial = Backup.partialName
    let own: Set = [
      partial, partial + "-lock", Store.fileName, Store.fileName + "-lock", AnchorFile.fileName,
      CheckpointNotes.folderName,
    ]
    let names = try Backup.names(in: directory).filter { $0 != ".\(Manifest.fileName).new" }
    if let name = Backup.foreign(among: names, own: own) { return name }
    return try checkpoints.foreign(in: directory)
  }

  /// Copies the events of a backup; size, SHA-256 and headers are checked before anything is mapped.
  ///
  /// A copy that an earlier run finished isn't made again.
  /// - Throws: `fileDiffers` where the backup isn't what was written, `notEmpty` where other events are there, `log`.
  public func copyEvents(from backup: Backup) throws(CopyError) {
    let target = "\(directory)/\(Store.fileName)"
    if DurableFile.exists(target) {
      let found = try Backup.logging { () throws(EventLogError) in try FileDigest(of: target) }
      guard found == events else { throw .notEmpty(Store.fileName) }
    } else {
      let (source, partial) = ("\(backup.directory)/\(Store.fileName)", "\(directory)/\(Backup.partialName)")
      guard DurableFile.size(of: source) == events?.bytes else { throw .fileDiffers(Store.fileName) }
      let copied = try Backup.logging { () throws(EventLogError) in try FileDigest(copying: source, to: partial) }
      guard copied == events else {
        try storing { () throws(FilesError) in try DurableFile.remove(partial) }
        throw .fileDiffers(Store.fileName)
      }
    }
    try adoptEvents()
  }

  /// Gives the finished file its name; a lock file that came along is thrown away.
  func adoptEvents() throws(CopyError) {
    try storing { () throws(FilesError) in
      try DurableFile.remove("\(directory)/\(Store.fileName)-lock")
      try DurableFile.remove("\(directory)/\(Backup.partialName)-lock")
    }
    guard !DurableFile.exists("\(directory)/\(Store.fileName)") else { return }
    do throws(LMDBError) {
      try Environment.checkFile(at: "\(directory)/\(Backup.partialName)")
    } catch {
      throw .log(.storage(error))
    }
    try storing { () throws(FilesError) in
      try DurableFile.move(Backup.partialName, to: Store.fileName, in: directory)
    }
  }

  /// Writes the checkpoints, the anchor and, last of all, the manifest.
  ///
  /// - Parameter contents: what a verification derived from the events.
  /// - Throws: `contentsDiffer` where that isn't what was backed up: the copy is thrown away then; `notEmpty` where it isn't
  ///   what the segments hold: the file may be another's, and is left alone; `log`.
  public func finish(_ contents: LedgerContents) throws(CopyError) {
    guard contents.problemCount == 0, contents.last == position, contents.root == root else {
      guard events != nil else { throw .notEmpty(Store.fileName) }
      try storing { () throws(FilesError) in try DurableFile.remove("\(directory)/\(Store.fileName)") }
      throw .contentsDiffer(problems: contents.problemCount)
    }
    try checkpoints.write(to: directory)
    try storing { () throws(FilesError) in
      try AnchorFile(directory: directory, storeID: manifest.storeID)
        .store(Anchor(position: position, root: root), isForced: true)
    }
    try Backup.logging { () throws(EventLogError) in try manifest.write(to: directory) }
  }
}
