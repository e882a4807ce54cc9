internal import Crypto
public import EventEnvelope
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

/// Where a sealed field stands; it can be opened nowhere else.
public struct FieldPlace: Hashable, Sendable {
  /// The identifier of the ledger.
  public let storeID: String
  /// The position of the event.
  public let position: Position
  /// The number of the event's type.
  public let type: UInt16
  /// The field's path in the payload.
  public let path: String

  /// Names a place.
  public init(storeID: String, position: Position, type: UInt16, path: String) {
    self.storeID = storeID
    self.position = position
    self.type = type
    self.path = path
  }

  /// The associated data of a field that is sealed here with a key: no part of it can hold a line feed.
  func associatedData(with key: KeyID) -> [UInt8] {
    Array("anjuan field 1\n\(storeID)\n\(position)\n\(type)\n\(path)\n\(key.owner)\n\(key.generation)".utf8)
  }
}

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

/// Names a key: whose it is, and which of them one after another.
public struct KeyID: Hashable, Sendable {
  /// Whose key it is: a person, a member of staff, or a case.
  public let owner: Subject
  /// From 1; one more each time that a key was destroyed and the owner got a new one.
  public let generation: UInt32

  /// Names a key.
  public init(owner: Subject, generation: UInt32) {
    self.owner = owner
    self.generation = generation
  }
}

/// A key that is needed for sealing.
public struct KeyRequest: Hashable, Sendable {
  /// Whose key.
  public let owner: Subject
  /// Whether the owner gets a new key where the last one was destroyed.
  ///
  /// Not so for a person: a new key would tie a new identity to what the erasure had cut loose.
  public let isRenewable: Bool
  /// The identity number by which the owner is found, as it is spelt in its field.
  public let number: String?

  /// Asks for a key.
  public init(owner: Subject, isRenewable: Bool, number: String? = nil) {
    self.owner = owner
    self.isRenewable = isRenewable
    self.number = number
  }
}
