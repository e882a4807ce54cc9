/// A signature line of a note: who signed, and what.
public struct NoteSignature: Sendable, Hashable, CustomStringConvertible {
  private static let prefix = "— "

  /// The signer's name.
  public let name: String
  /// The number of the signer's key.
  public let id: UInt32
  /// The signature itself, as its type has it.
  public let bytes: [UInt8]

  init(name: String, id: UInt32, bytes: [UInt8]) {
    self.name = name
    self.id = id
    self.bytes = bytes
  }

  /// Reads a line; nil where it isn't one.
  init?(_ line: some StringProtocol) {
    guard line.hasPrefix(Self.prefix) else { return nil }
    let parts = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, KeyName.isValid(parts[0]), let bytes = Base64.decode(parts[1]), bytes.count > 4 else {
      return nil
    }
    self.init(
      name: String(parts[0]), id: bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }, bytes: Array(bytes[4...]))
  }

  /// The line, without its newline.
  public var description: String {
    let idBytes = (0..<4).map { UInt8(truncatingIfNeeded: id >> UInt32(24 - 8 * $0)) }
    return "\(Self.prefix)\(name) \(Base64.encode(idBytes + bytes))"
  }
}

/// What a key signs, by the byte that stands for it in the key's text and number.
public enum SignatureType: UInt8, Sendable {
  /// Ed25519 over the note's text, as C2SP `signed-note` has it: a log's own signature.
  case ed25519 = 1
  /// Ed25519 over the time and the note's text, as C2SP `tlog-cosignature` has it: a witness's signature.
  case cosignature = 4
}
