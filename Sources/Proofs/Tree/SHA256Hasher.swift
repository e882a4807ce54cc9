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
