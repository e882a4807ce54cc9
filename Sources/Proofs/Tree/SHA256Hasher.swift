internal import Crypto

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
    let halves = [8 of UInt64] { ($0 < 4 ? left.words[$0] : right.words[$0 - 4]).littleEndian }
    // Unsafe, since Crypto 4 takes no spans, and copies cost as much as the hash.
    unsafe withUnsafeBytes(of: UInt8(1)) { unsafe hasher.update(bufferPointer: $0) }
    unsafe withUnsafeBytes(of: halves) { unsafe hasher.update(bufferPointer: $0) }
    return TreeHash(hasher.finalize())
  }
}
