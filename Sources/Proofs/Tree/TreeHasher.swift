internal import Crypto

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

/// The hash function of a tree, by the number that stands for it in records and anchors.
public enum HashAlgorithm: UInt8, Sendable, CaseIterable {
  /// SHA-256, as in RFC 6962.
  case sha256 = 1
  /// SM3 (GB/T 32905), with the same prefixes.
  ///
  /// This module has no implementation of it: whoever has one makes it a ``TreeHasher``.
  case sm3 = 2
}

/// The hashes of RFC 6962.
public enum SHA256Hasher: TreeHasher {
  /// SHA-256.
  public static var algorithm: HashAlgorithm { .sha256 }

  /// SHA-256 of no bytes.
  public static let empty = TreeHash(SHA256().finalize())

  /// SHA-256 of a zero byte and the leaf.
  public static func leaf(_ bytes: Span<UInt8>) -> TreeHash { TreeHash(leaf: bytes) }

  /// SHA-256 of a byte 1 and both hashes.
  public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    var hasher = SHA256()
    // The byte 1 is the last of the first word, so that one update takes it and both halves.
    let words = [9 of UInt64] { index in
      (index == 0 ? 1 << 56 : index < 5 ? left.words[index - 1] : right.words[index - 5]).littleEndian
    }
    // Unsafe, since Crypto 4 takes no spans, and copies cost as much as the hash.
    unsafe withUnsafeBytes(of: words) { bytes in
      unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[7...]))
    }
    return TreeHash(hasher.finalize())
  }
}
