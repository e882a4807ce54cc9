/// That a tree has an earlier one as its beginning: nothing was changed or taken away (RFC 9162, 2.1.4).
public struct ConsistencyProof: Sendable, Hashable {
  /// The earlier tree's number of leaves.
  public let first: UInt64
  /// The later tree's number of leaves.
  public let second: UInt64
  /// The hashes from which both roots follow.
  public let path: [TreeHash]

  /// Takes a proof as it was handed over; it proves nothing before ``verifies(first:second:with:)`` says so.
  public init(first: UInt64, second: UInt64, path: [TreeHash]) {
    self.first = first
    self.second = second
    self.path = path
  }

  /// The ranges of leaves whose hashes make the path, in its order; none where the first tree is empty.
  ///
  /// O(log n).
  ///
  /// - Parameters:
  ///   - first: at most `second`.
  ///   - second: the later tree's number of leaves.
  /// - Returns: the ranges, each the leaves of one hash.
  public static func ranges(first: UInt64, second: UInt64) -> [Range<UInt64>] {
    guard first > 0, first < second else { return [] }
    var ranges: [Range<UInt64>] = []
    var leaves = 0..<second
    while leaves.upperBound > first {
      let (left, right) = leaves.halves
      ranges.append(first <= left.upperBound ? right : left)
      leaves = first <= left.upperBound ? left : right
    }
    if leaves.lowerBound > 0 { ranges.append(leaves) }
    return ranges.reversed()
  }

  /// Whether both roots follow from the proof.
  ///
  /// Every tree has the empty one as its beginning.
  public func verifies<Hasher: TreeHasher>(
    first firstRoot: TreeHash, second secondRoot: TreeHash, with hasher: Hasher.Type = SHA256Hasher.self
  ) -> Bool {
    if first == 0 { return path.isEmpty && firstRoot == Hasher.empty && (second > 0 || secondRoot == firstRoot) }
    if first == second { return path.isEmpty && firstRoot == secondRoot }
    guard first < second else { return false }
    // A complete first tree is a node of the second one, so the proof needn't bring it.
    var hashes = (first & (first - 1) == 0 ? [firstRoot] : []) + path
    guard !hashes.isEmpty else { return false }
    var (node, last) = (first - 1, second - 1)
    while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
    var firstHash = hashes.removeFirst()
    var secondHash = firstHash
    for hash in hashes {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        firstHash = Hasher.node(hash, firstHash)
        secondHash = Hasher.node(hash, secondHash)
        while node & 1 == 0, node > 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        secondHash = Hasher.node(secondHash, hash)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && firstHash == firstRoot && secondHash == secondRoot
  }
}
