internal import Crypto
internal import FoundationEssentials

/// The ledger's own secret by which people are found: an identity number has too few possibilities for a plain hash.
struct Pepper: Sendable {
  private let secret: [UInt8]

  init() { secret = MasterKey.randomBytes() }

  /// Unwraps it; nil where the master key is another one.
  init?(wrapped: [UInt8], under master: MasterKey, storeID: String) {
    guard let secret = master.unwrap(wrapped[...], label: Self.label(storeID)) else { return nil }
    self.secret = secret
  }

  func wrapped(under master: MasterKey, storeID: String) throws -> [UInt8] {
    try master.wrap(secret, label: Self.label(storeID))
  }

  /// What stands in the key file for a number: 32 bytes that tell nothing without the pepper.
  func digest(of number: String, kind: String) -> [UInt8] {
    let message = Array("\(kind)\n\(number)".utf8)
    return Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
  }

  private static func label(_ storeID: String) -> String { "anjuan pepper 1\n\(storeID)" }
}
