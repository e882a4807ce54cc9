internal import Crypto

/// A public key by which notes are checked, with the name of whoever signs.
public struct VerifierKey: Sendable, Hashable, CustomStringConvertible {
  /// The signer's name.
  public let name: String
  /// What it signs.
  public let type: SignatureType
  /// The 32 bytes of the Ed25519 key.
  public let publicKey: [UInt8]

  /// The number that signatures name, beside the name.
  public var id: UInt32 { KeyName.id(name, type, publicKey) }

  init(name: String, type: SignatureType, publicKey: [UInt8]) {
    self.name = name
    self.type = type
    self.publicKey = publicKey
  }

  /// Reads `name+hash+key`: the hash is the key's number in eight hexadecimal digits, the key is Base 64 of the type's
  /// byte and the public key.
  ///
  /// - Throws: `badVerifierKey`.
  public init(_ text: String) throws(NoteFault) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, KeyName.isValid(parts[0]), let bytes = Base64.decode(parts[2]), bytes.count == 33,
      let type = SignatureType(rawValue: bytes[0])
    else { throw .badVerifierKey }
    self.init(name: String(parts[0]), type: type, publicKey: Array(bytes[1...]))
    guard KeyName.hexadecimal(id) == parts[1] else { throw .badVerifierKey }
  }

  /// The key as text.
  public var description: String {
    "\(name)+\(KeyName.hexadecimal(id))+\(Base64.encode([type.rawValue] + publicKey))"
  }

  /// Whether a signature is this key's over the note's text, whatever name it goes by.
  public func verifies(_ signature: NoteSignature, of text: String) -> Bool { verifies(signature.bytes, of: text) }

  func verifies(_ signature: [UInt8], of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
    switch type {
    case .ed25519: return signature.count == 64 && key.isValidSignature(signature, for: Array(text.utf8))
    case .cosignature:
      guard let cosignature = Cosignature(signature) else { return false }
      return key.isValidSignature(cosignature.signature, for: Cosignature.message(text, at: cosignature.time))
    }
  }
}

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
