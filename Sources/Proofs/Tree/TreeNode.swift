/// A complete subtree and its hash.
public struct TreeNode: Sendable, Hashable {
  /// Its place.
  public let address: NodeAddress
  /// Its hash.
  public let hash: TreeHash
}
