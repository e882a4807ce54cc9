internal import Crypto
public import Files
internal import FoundationEssentials
internal import LMDB

/// The key under which a ledger's other keys are wrapped; stands in a file apart from the ledger.
public struct MasterKey: Sendable {
  /// The length in bytes.
  public static let byteCount = 32
  /// What wrapping adds to the length of what is wrapped: nonce and tag.
  static let wrapping = 12 + 16

  private let secret: [UInt8]

  /// Takes 32 bytes; nil where there are more or fewer.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    secret = bytes
  }

  /// Makes a new one and writes it to a new file, mode 0600.
  ///
  /// - Throws: `alreadyExists`, or what the system refused.
  public static func create(at path: String) throws(FilesError) {
    try PrivateFile.create(path, bytes: randomBytes())
  }

  /// 256 bits from the system's generator.
  static func randomBytes() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Wraps a key: nonce, ciphertext, tag.
  func wrap(_ bytes: [UInt8], label: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: SymmetricKey(data: secret), authenticating: Array(label.utf8))
    return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
  }

  /// Unwraps a key; nil where it was wrapped under another master key or label, or is damaged.
  func unwrap(_ bytes: ArraySlice<UInt8>, label: String) -> [UInt8]? {
    guard bytes.count == Self.byteCount + Self.wrapping, let box = try? AES.GCM.SealedBox(combined: Array(bytes)),
      let opened = try? AES.GCM.open(box, using: SymmetricKey(data: secret), authenticating: Array(label.utf8))
    else { return nil }
    return Array(opened)
  }
}

/// The ledger's own secret by which people are found: an identity number has too few possibilities for a plain hash.
struct Pepper: Sendable {
  /// The length of a digest.
  static let digestBytes = 32

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
