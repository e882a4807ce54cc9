internal import Crypto
internal import EventEnvelope
internal import FoundationEssentials

/// A key of a person, a member of staff or a case, that seals and opens fields.
public struct FieldKey: Sendable {
  /// Which key it is.
  public let id: KeyID
  private let secret: [UInt8]

  init(id: KeyID, secret: [UInt8]) {
    self.id = id
    self.secret = secret
  }

  /// Seals a field's content for its place, with a fresh random nonce.
  ///
  /// - Throws: `damaged`, where the key isn't one.
  public func seal(_ plain: [UInt8], at place: FieldPlace) throws(PersonKeyError) -> SealedBytes {
    do {
      let box = try AES.GCM.seal(
        plain, using: SymmetricKey(data: secret), authenticating: place.associatedData(with: id))
      return SealedBytes(nonce: Array(box.nonce), ciphertext: Array(box.ciphertext) + Array(box.tag))
    } catch {
      throw .damaged
    }
  }

  /// Opens what was sealed at the place.
  ///
  /// - Throws: `notAuthentic`.
  public func open(_ sealed: SealedBytes, at place: FieldPlace) throws(PersonKeyError) -> [UInt8] {
    guard sealed.nonce.count == 12, sealed.ciphertext.count >= 16,
      let box = try? AES.GCM.SealedBox(combined: sealed.nonce + sealed.ciphertext),
      let opened = try? AES.GCM.open(
        box, using: SymmetricKey(data: secret), authenticating: place.associatedData(with: id))
    else { throw .notAuthentic(id.owner) }
    return Array(opened)
  }

  /// What tells this key from others and reveals nothing of it: it has 256 random bits, which nobody can guess.
  public var fingerprint: String {
    SHA256.hash(data: Array("anjuan key fingerprint\n".utf8) + secret).hexadecimal
  }

  /// The key wrapped for the key file.
  func wrapped(under master: MasterKey, storeID: String) throws -> [UInt8] {
    try master.wrap(secret, label: Self.label(id, storeID: storeID))
  }

  /// Unwraps a key; nil where it is damaged.
  init?(id: KeyID, wrapped: ArraySlice<UInt8>, under master: MasterKey, storeID: String) {
    guard let secret = master.unwrap(wrapped, label: Self.label(id, storeID: storeID)) else { return nil }
    self.init(id: id, secret: secret)
  }

  private static func label(_ id: KeyID, storeID: String) -> String {
    "anjuan key 1\n\(storeID)\n\(id.owner)\n\(id.generation)"
  }
}
