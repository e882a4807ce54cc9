import EventEnvelope

/// What became of a ledger's file beside readers, and after them.
struct FileGrowth {
  /// Where the last commit beside the readers ended: one event a commit.
  var commits = Position.origin
  var reads: UInt64 = 0
  /// How many commits were made during the longest snapshot.
  var longest: UInt64 = 0
  /// The file's length once the readers were gone.
  var bytes: UInt64 = 0
  /// The file's length after as many commits again; 0 where none were made.
  var bytesLater: UInt64 = 0
}
