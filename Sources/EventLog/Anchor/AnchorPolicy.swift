/// When the anchor follows the ledger.
///
/// Either way it never runs ahead of what is durably committed.
public enum AnchorPolicy: Sendable {
  /// Before each acknowledgement: what was acknowledged is anchored.
  ///
  /// Costs a flush of its own for each commit.
  case everyCommit
  /// On a thread of its own, the newest commit only, at most every 50 ms, and at the latest when the ledger is closed.
  ///
  /// After a power cut the anchor may lie behind by what was acknowledged in its last moments.
  case behind
}
