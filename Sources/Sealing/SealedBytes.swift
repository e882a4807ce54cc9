/// What sealing gives: a nonce, and the ciphertext with its tag at the end.
public struct SealedBytes: Hashable, Sendable {
  /// Twelve random bytes, never used twice.
  public let nonce: [UInt8]
  /// As long as what was sealed, and 16 bytes of tag.
  public let ciphertext: [UInt8]

  /// Makes it from its parts.
  public init(nonce: [UInt8], ciphertext: [UInt8]) {
    self.nonce = nonce
    self.ciphertext = ciphertext
  }
}
