public import EventEnvelope
public import Proofs

/// What the ledger is known to have held, kept outside of it: a ledger that is shorter, or has another root there, was
/// rolled back.
public struct Anchor: Sendable, Hashable {
  /// The position of the last record that is covered.
  public let position: Position
  /// The root of the tree over the records through it.
  public let root: TreeHash

  /// Covers the records of a tree.
  init(_ tree: TreeFrontier<SHA256Hasher>) {
    position = Position(tree.size)
    root = tree.root
  }

  init(position: Position, root: TreeHash) {
    self.position = position
    self.root = root
  }
}

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
