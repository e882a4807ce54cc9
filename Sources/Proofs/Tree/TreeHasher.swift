/// A hash function made ready for a Merkle tree: leaves and inner nodes begin with different bytes, so that neither can
/// pass for the other.
///
/// Frontiers and proofs are generic over it.
public protocol TreeHasher: Sendable {
  /// The number that stands for the function.
  static var algorithm: HashAlgorithm { get }
  /// The root of a tree without leaves: the hash of no bytes.
  static var empty: TreeHash { get }
  /// Hashes a leaf: a zero byte, then the leaf's bytes.
  static func leaf(_ bytes: Span<UInt8>) -> TreeHash
  /// Hashes an inner node: a byte 1, then the hashes of both its halves.
  static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash
}
