/// The place of a tile or of a bundle of entries, as C2SP `tlog-tiles` has it.
public struct TilePath: Sendable, Hashable, CustomStringConvertible {
  /// How many hashes or entries a full tile has.
  public static let fullWidth: UInt64 = 256

  /// The height in tiles; nil for a bundle of entries.
  public let level: Int?
  /// Which of its level, from 0.
  public let index: UInt64
  /// How many hashes or entries it has, 1 to 256.
  public let width: UInt64

  /// Names a tile.
  public init(level: Int?, index: UInt64, width: UInt64 = fullWidth) {
    self.level = level
    self.index = index
    self.width = width
  }

  /// Whether it has all its 256 hashes or entries, and so never changes.
  public var isFull: Bool { width == Self.fullWidth }

  /// The path below the log's address, such as `tile/0/x001/067.p/8`.
  public var description: String {
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1_000)
      let group = String(repeating: "0", count: 3 - digits.count) + digits
      groups.insert(groups.isEmpty ? group : "x" + group, at: 0)
      rest /= 1_000
    } while rest > 0
    let kind = level.map { String($0) } ?? "entries"
    return "tile/\(kind)/\(groups.joined(separator: "/"))" + (isFull ? "" : ".p/\(width)")
  }

  /// Every tile of a level of a tree, the last of them maybe partial; none above the tree.
  ///
  /// - Parameters:
  ///   - level: the height in tiles; nil for the bundles of entries.
  ///   - size: the tree's number of leaves.
  /// - Returns: the tiles, in order.
  public static func tiles(level: Int?, size: UInt64) -> [TilePath] {
    let height = UInt64(8 * (level ?? 0))
    guard height < 64 else { return [] }
    let hashes = size >> height
    let tiles = (0..<hashes / fullWidth).map { TilePath(level: level, index: $0) }
    let rest = hashes % fullWidth
    return rest == 0 ? tiles : tiles + [TilePath(level: level, index: hashes / fullWidth, width: rest)]
  }
}
