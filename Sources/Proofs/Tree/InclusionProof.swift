/// That a leaf stands at an index of a tree (RFC 9162, 2.1.3).
public struct InclusionProof: Sendable, Hashable {
  /// The leaf's place, counted from 0.
  public let index: UInt64
  /// The tree's number of leaves.
  public let size: UInt64
  /// The hashes beside the way from the leaf up to the root.
  public let path: [TreeHash]

  /// Takes a proof as it was handed over; it proves nothing before ``verifies(leaf:root:with:)`` says so.
  public init(index: UInt64, size: UInt64, path: [TreeHash]) {
    self.index = index
    self.size = size
    self.path = path
  }

  /// The ranges of leaves whose hashes make the path, in its order.
  ///
  /// O(log n).
  ///
  /// - Parameters:
  ///   - index: below `size`.
  ///   - size: the tree's number of leaves.
  /// - Returns: the ranges, each the leaves of one hash.
  public static func ranges(index: UInt64, size: UInt64) -> [Range<UInt64>] {
    var ranges: [Range<UInt64>] = []
    var leaves = 0..<size
    while leaves.contains(index), leaves.upperBound - leaves.lowerBound > 1 {
      let (left, right) = leaves.halves
      ranges.append(index < left.upperBound ? right : left)
      leaves = index < left.upperBound ? left : right
    }
    return ranges.reversed()
  }

  /// Whether the proof leads from the leaf to the root.
  public func verifies<Hasher: TreeHasher>(
    leaf: TreeHash, root: TreeHash, with hasher: Hasher.Type = SHA256Hasher.self
  ) -> Bool {
    guard index < size else { return false }
    var (node, last) = (index, size - 1)
    var hash = leaf
    for sibling in path {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        hash = Hasher.node(sibling, hash)
        while node & 1 == 0, node > 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = Hasher.node(hash, sibling)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && hash == root
  }
}
