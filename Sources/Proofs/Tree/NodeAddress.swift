/// The place of a complete subtree: the one of 2^level leaves that begins at leaf index × 2^level.
public struct NodeAddress: Sendable, Hashable, CustomStringConvertible {
  /// The subtree's height: 0 for a leaf.
  public let level: Int
  /// Which of its level, from 0.
  public let index: UInt64

  /// Names a subtree.
  public init(level: Int, index: UInt64) {
    self.level = level
    self.index = index
  }

  /// The first of its leaves, counted from 0.
  public var start: UInt64 { index << UInt64(level) }

  /// Level and index.
  public var description: String { "\(level)/\(index)" }

  /// The complete subtrees, largest first, that a range of leaves consists of.
  ///
  /// The range must begin where a subtree of at least its length does, as all ranges of proofs do; its hash is then
  /// ``TreeHash/root(of:with:)`` of theirs.
  public static func peaks(of leaves: Range<UInt64>) -> [NodeAddress] {
    var peaks: [NodeAddress] = []
    var start = leaves.lowerBound
    while start < leaves.upperBound {
      let level = UInt64.bitWidth - 1 - (leaves.upperBound - start).leadingZeroBitCount
      peaks.append(NodeAddress(level: level, index: start >> UInt64(level)))
      start += 1 << UInt64(level)
    }
    return peaks
  }
}

/// A complete subtree and its hash.
public struct TreeNode: Sendable, Hashable {
  /// Its place.
  public let address: NodeAddress
  /// Its hash.
  public let hash: TreeHash
}
