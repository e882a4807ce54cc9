internal import Crypto

/// The rules for a key's name, and the number that follows from it.
enum KeyName {
  static func isValid(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }

  /// The first four bytes of SHA-256 over name, newline, type and public key, as a number.
  static func id(_ name: String, _ type: SignatureType, _ publicKey: [UInt8]) -> UInt32 {
    var hasher = SHA256()
    hasher.update(data: Array(name.utf8) + [0x0A, type.rawValue] + publicKey)
    return hasher.finalize().prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  static func hexadecimal(_ id: UInt32) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
