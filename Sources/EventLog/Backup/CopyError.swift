/// Why a ledger wasn't backed up, shipped or restored.
public enum CopyError: Error, Hashable, Sendable {
  /// The directory holds a complete backup already.
  case isComplete(BackupRecord)
  /// The directory holds something else: the name of one of its files.
  case notEmpty(String)
  /// Another process works on the directory.
  case isBusy
  /// The directory holds no complete backup.
  case notABackup
  /// A file isn't what was written: its name.
  case fileDiffers(String)
  /// A checkpoint isn't what the ledger signs for its first `size` events: its path.
  case checkpointDiffers(String, size: UInt64)
  /// The copy isn't sound, or isn't the ledger as it is: how many problems a verification found.
  case contentsDiffer(problems: Int)
  /// The directory holds no segments.
  case noSegments
  /// The segments are damaged: how many problems a check found.
  case segmentsDamaged(problems: Int)
  /// The ledger or the store refused.
  case log(EventLogError)
}
