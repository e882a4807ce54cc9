internal import LMDB
internal import Proofs

/// The key of a complete subtree in the tree table: its height in tiles of 256, a byte; its index, highest byte first.
///
/// So the hashes of one height stand beside one another, in the order of the records.
enum TreeKey {
  static let byteCount = 9

  /// The key; the subtree's level is a multiple of a tile's height, and above 0.
  static func bytes(of address: NodeAddress) -> [9 of UInt8] {
    let index = address.index.bigEndianBytes
    let height = UInt8(truncatingIfNeeded: address.level / TreeFrontier<SHA256Hasher>.tileHeight)
    return [9 of UInt8] { $0 == 0 ? height : index[$0 - 1] }
  }

  /// The subtree that a key names; nil where it names none.
  static func address(_ key: Span<UInt8>) -> NodeAddress? {
    guard key.count == byteCount, (1...7).contains(key[0]) else { return nil }
    return NodeAddress(level: Int(key[0]) * TreeFrontier<SHA256Hasher>.tileHeight, index: key.bigEndian(at: 1))
  }
}
