extension TreeHash {
  /// The hash over a row of complete subtrees, largest first, each smaller than the one before.
  public static func root<Hasher: TreeHasher>(of peaks: [TreeHash], with hasher: Hasher.Type) -> TreeHash {
    guard var hash = peaks.last else { return Hasher.empty }
    for peak in peaks.dropLast().reversed() { hash = Hasher.node(peak, hash) }
    return hash
  }

  /// The hash over neighbours of one level whose number is a power of two.
  public static func subtree<Hasher: TreeHasher>(of hashes: [TreeHash], with hasher: Hasher.Type) -> TreeHash {
    var row = hashes
    while row.count > 1 {
      row = stride(from: 0, to: row.count - 1, by: 2).map { Hasher.node(row[$0], row[$0 + 1]) }
    }
    return row.first ?? Hasher.empty
  }
}
