import Proofs

/// The tree as RFC 9162 defines it, word for word and without regard for cost: the judge of the quick one.
struct NaiveTree {
  let leaves: [TreeHash]

  init(leaves: [TreeHash]) { self.leaves = leaves }

  /// Leaves of one or two bytes that tell their number.
  init(count: Int) {
    leaves = (0..<count).map { number in
      let leaf = [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
      return TreeHash(leaf: leaf.span)
    }
  }

  static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    guard let first = leaves.first else { return SHA256Hasher.empty }
    guard leaves.count > 1 else { return first }
    let middle = leaves.startIndex + split(leaves.count)
    return SHA256Hasher.node(root(leaves[..<middle]), root(leaves[middle...]))
  }

  static func path(_ index: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
    guard leaves.count > 1 else { return [] }
    let count = split(leaves.count)
    let middle = leaves.startIndex + count
    return index < count
      ? path(index, leaves[..<middle]) + [root(leaves[middle...])]
      : path(index - count, leaves[middle...]) + [root(leaves[..<middle])]
  }

  static func subproof(_ first: Int, _ leaves: ArraySlice<TreeHash>, isWhole: Bool) -> [TreeHash] {
    if first == leaves.count { return isWhole ? [] : [root(leaves)] }
    let count = split(leaves.count)
    let middle = leaves.startIndex + count
    return first <= count
      ? subproof(first, leaves[..<middle], isWhole: isWhole) + [root(leaves[middle...])]
      : subproof(first - count, leaves[middle...], isWhole: false) + [root(leaves[..<middle])]
  }

  private static func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  func root(_ size: Int) -> TreeHash { Self.root(leaves[..<size]) }

  /// The hash of a range of leaves, as the quick code puts it together from complete subtrees.
  func hash(of range: Range<UInt64>) -> TreeHash {
    let peaks = NodeAddress.peaks(of: range).map { peak in
      let start = Int(peak.start)
      return TreeHash.subtree(of: Array(leaves[start..<start + 1 << peak.level]), with: SHA256Hasher.self)
    }
    return TreeHash.root(of: peaks, with: SHA256Hasher.self)
  }
}
