/// The right edge of a growing tree: all that is needed to append leaves and to tell the root.
///
/// At most 64 hashes, whatever the tree's size.
public struct TreeFrontier<Hasher: TreeHasher>: Sendable, Equatable {
  /// How many levels lie between two of which ``append(_:)`` tells: those of a tile of 256 hashes.
  public static var tileHeight: Int { 8 }

  /// How many leaves there are.
  public private(set) var size: UInt64
  /// The hashes of the complete subtrees, largest first: one for each bit of the size.
  private var peaks: [TreeHash]

  /// A tree without leaves.
  public init() {
    size = 0
    peaks = []
  }

  /// The tree of a size and the hashes of ``NodeAddress/peaks(of:)`` of all its leaves; nil where their number differs.
  public init?(size: UInt64, peaks: [TreeHash]) {
    guard peaks.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.peaks = peaks
  }

  /// Appends the hash of a leaf.
  ///
  /// Hashes one inner node on average.
  /// - Returns: the subtrees of 256 leaves, 65,536 leaves and so on that it completes, smallest first.
  @discardableResult
  public mutating func append(_ leaf: TreeHash) -> [TreeNode] {
    var completed: [TreeNode] = []
    var hash = leaf
    var level = 0
    while size >> UInt64(level) & 1 == 1 {
      hash = Hasher.node(peaks.removeLast(), hash)
      level += 1
      if level % Self.tileHeight == 0 {
        completed.append(
          TreeNode(address: NodeAddress(level: level, index: size >> UInt64(level)), hash: hash))
      }
    }
    peaks.append(hash)
    size += 1
    return completed
  }

  /// The tree's root.
  ///
  /// O(log n).
  public var root: TreeHash { TreeHash.root(of: peaks, with: Hasher.self) }
}

extension Range<UInt64> {
  /// The two parts of more than one leaf: the left one has the largest power of two of leaves that leaves some over.
  var halves: (left: Range<UInt64>, right: Range<UInt64>) {
    let count = upperBound - lowerBound
    let middle = lowerBound + (1 as UInt64) << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    return (lowerBound..<middle, middle..<upperBound)
  }
}
