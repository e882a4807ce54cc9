internal import EventEnvelope
internal import Proofs

/// The tree as it follows from the records, for comparison with the one that is stored.
struct DerivedTree {
  private var frontier = TreeFrontier<SHA256Hasher>()
  private var isWhole = true
  /// Every subtree that must be stored, 32 bytes for each 256 records.
  private(set) var nodes: [NodeAddress: TreeHash] = [:]

  /// Takes the hash of the record at a position.
  ///
  /// After a record that is missing nothing more follows.
  mutating func append(_ hash: TreeHash, at position: Position) {
    guard isWhole, position.rawValue == frontier.size + 1 else {
      isWhole = false
      return
    }
    for node in frontier.append(hash) { nodes[node.address] = node.hash }
  }

  /// Notes that a record's hash can't be known.
  mutating func interrupt() { isWhole = false }

  /// The root; nil where a record was missing or unreadable.
  var root: TreeHash? { isWhole ? frontier.root : nil }
}
