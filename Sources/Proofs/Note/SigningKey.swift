internal import Crypto

/// A private key that signs notes; its text is for a file that nobody else may read.
public struct SigningKey: Sendable {
  private static let prefix = "PRIVATE+KEY+"

  /// The key by which its signatures are checked.
  public let verifierKey: VerifierKey
  private let seed: [UInt8]

  /// Makes the key of 32 random bytes.
  ///
  /// - Throws: `badKeyName`; `badSigningKey` where there aren't 32 bytes.
  public init(name: String, type: SignatureType, seed: [UInt8]) throws(NoteFault) {
    guard KeyName.isValid(name) else { throw .badKeyName }
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw .badSigningKey }
    verifierKey = VerifierKey(name: name, type: type, publicKey: Array(key.publicKey.rawRepresentation))
    self.seed = seed
  }

  /// Reads `PRIVATE+KEY+name+hash+key`, which may end in a newline.
  ///
  /// - Throws: `badSigningKey`.
  public init(_ text: String) throws(NoteFault) {
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    let parts = line.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
    guard line.hasPrefix(Self.prefix), parts.count == 5, let bytes = Base64.decode(parts[4]), bytes.count == 33,
      let type = SignatureType(rawValue: bytes[0])
    else { throw .badSigningKey }
    do throws(NoteFault) {
      try self.init(name: String(parts[2]), type: type, seed: Array(bytes[1...]))
    } catch {
      throw .badSigningKey
    }
    guard KeyName.hexadecimal(verifierKey.id) == parts[3] else { throw .badSigningKey }
  }

  /// The key as text, secret.
  public var secretText: String {
    let id = KeyName.hexadecimal(verifierKey.id)
    return "\(Self.prefix)\(verifierKey.name)+\(id)+\(Base64.encode([verifierKey.type.rawValue] + seed))"
  }

  /// Signs a note's text.
  ///
  /// - Parameters:
  ///   - text: ends in a newline.
  ///   - time: seconds since 1970, which a cosignature holds and any other signature doesn't.
  /// - Returns: the signature.
  /// - Throws: `badSigningKey`.
  public func sign(_ text: String, at time: UInt64) throws(NoteFault) -> NoteSignature {
    let message = verifierKey.type == .cosignature ? Cosignature.message(text, at: time) : Array(text.utf8)
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let signature = try? key.signature(for: message)
    else { throw .badSigningKey }
    let bytes =
      verifierKey.type == .cosignature
      ? Cosignature(time: time, signature: Array(signature)).bytes : Array(signature)
    return NoteSignature(name: verifierKey.name, id: verifierKey.id, bytes: bytes)
  }
}
