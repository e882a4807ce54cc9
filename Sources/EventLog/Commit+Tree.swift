internal import LMDB
internal import Proofs

extension Commit {
  /// Takes the record's hash into the tree, and stores the hash of each subtree of 256 leaves and above that it completes.
  mutating func growTree(by leaf: TreeHash) throws(EventLogError) {
    for node in state.tree.append(leaf) {
      do {
        let bytes = node.hash.bytes
        try transaction.put(bytes.span, at: TreeKey.bytes(of: node.address).span, in: store.tree)
      } catch {
        throw .storage(error)
      }
    }
  }
}
