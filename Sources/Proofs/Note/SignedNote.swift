internal import FoundationEssentials

/// A text with signatures, as C2SP `signed-note` has it.
public struct SignedNote: Sendable, Hashable, CustomStringConvertible {
  /// The most signatures that are looked at.
  public static let signatureLimit = 64

  /// What is signed, its last newline included.
  public let text: String
  /// The signatures, of known and unknown keys.
  public private(set) var signatures: [NoteSignature]

  /// Puts a note together.
  public init(text: String, signatures: [NoteSignature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note: text, a blank line, and one signature line or more.
  ///
  /// - Throws: `notANote`, `badSignatureLine`, `tooManySignatures`.
  public init(_ note: String) throws(NoteFault) {
    let isPlain = note.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    guard isPlain, note.hasSuffix("\n") else { throw .notANote }
    var lines = note.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let blank = lines.lastIndex(of: ""), blank > lines.startIndex, blank + 1 < lines.endIndex else {
      throw .notANote
    }
    guard lines.endIndex - blank - 1 <= Self.signatureLimit else {
      throw .tooManySignatures(limit: Self.signatureLimit)
    }
    var signatures: [NoteSignature] = []
    for number in blank + 1..<lines.endIndex {
      guard let signature = NoteSignature(lines[number]) else { throw .badSignatureLine(number + 1) }
      signatures.append(signature)
    }
    lines = lines[..<blank]
    self.init(text: lines.joined(separator: "\n") + "\n", signatures: signatures)
  }

  /// The note as text.
  public var description: String { text + "\n" + signatures.map { "\($0)\n" }.joined() }

  /// Adds a signature, in place of an earlier one of the same key.
  public mutating func add(_ signature: NoteSignature) {
    signatures.removeAll { $0.name == signature.name && $0.id == signature.id }
    signatures.append(signature)
  }

  /// Checks that the key signed the text; signatures of other keys don't matter.
  ///
  /// - Throws: `notSigned`, `wrongSignature`.
  public func verify(with key: VerifierKey) throws(NoteFault) {
    let own = signatures.filter { $0.name == key.name && $0.id == key.id }
    guard !own.isEmpty else { throw .notSigned(by: key.name) }
    guard own.allSatisfy({ key.verifies($0.bytes, of: text) }) else { throw .wrongSignature(of: key.name) }
  }
}

/// Standard Base 64 with padding (RFC 4648, section 4), of which each value has one text only.
enum Base64 {
  static func encode(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

  /// The bytes; nil where encoding them would give another text.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    guard let data = Data(base64Encoded: String(text)), data.base64EncodedString() == text else { return nil }
    return [UInt8](data)
  }
}
