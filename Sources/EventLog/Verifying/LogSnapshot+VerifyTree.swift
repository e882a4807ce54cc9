internal import EventEnvelope
internal import LMDB
internal import Proofs

extension LogSnapshot {
  /// Compares the tree table with the tree that follows from the records; says nothing more where none follows.
  borrowing func compareTree(_ verification: inout Verification) throws(LMDBError) {
    guard verification.tree.root != nil else { return }
    var missing = verification.tree.nodes
    var cursor = try transaction.cursor(in: store.tree)
    while let entry = try cursor.next() {
      guard let address = TreeKey.address(entry.key), let derived = missing.removeValue(forKey: address) else {
        verification.note(.treeForeign)
        continue
      }
      if TreeHash(bytes: entry.value) != derived { verification.note(problem(at: address)) }
    }
    for address in missing.keys.sorted(by: { ($0.level, $0.index) < ($1.level, $1.index) }) {
      verification.note(problem(at: address))
    }
  }

  /// Holds the ledger to its anchor, as opening it does.
  borrowing func compareAnchor(_ verification: inout Verification) throws(EventLogError) {
    do throws(EventLogError) {
      switch try anchorProblem() {
      case .rolledBack(let anchored, let found): verification.note(.rolledBack(anchored: anchored, found: found))
      case .anchorMissing: verification.note(.anchorMissing)
      default: break
      }
    } catch {
      // What is wrong with the tree is found where it is compared.
      guard case .treeDamaged = error else { throw error }
    }
  }

  private func problem(at address: NodeAddress) -> VerificationProblem {
    .tree(after: Position(address.start), count: 1 << UInt64(address.level))
  }
}

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
