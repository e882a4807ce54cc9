import CLibCrypto
import Proofs

/// The tree's hashes by SM3, as OpenSSL has it: shows that the tree doesn't care for the function.
enum SM3Hasher: TreeHasher {
  static var algorithm: HashAlgorithm { .sm3 }
  static let empty = hash([])
  static func leaf(_ bytes: Span<UInt8>) -> TreeHash { hash([0] + bytes.indices.map { bytes[$0] }) }
  static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash { hash([1] + left.bytes + right.bytes) }

  static func hash(_ bytes: [UInt8]) -> TreeHash {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let result = unsafe EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sm3(), nil)
    precondition(result == 1 && length == 32, "libcrypto has no SM3")
    return TreeHash(bytes: digest) ?? SHA256Hasher.empty
  }
}
