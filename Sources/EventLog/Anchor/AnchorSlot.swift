internal import EventEnvelope
internal import LMDB
internal import Proofs

/// An anchor as it stands in one of the two slots of its file; `docs/FORMAT.md` gives the bytes.
struct AnchorSlot: Hashable {
  static let byteCount = 80
  private static let checkOffset = 72
  /// "ANCH", the layout version, the hash algorithm, two zeros.
  private static let prefix: [UInt8] = [0x41, 0x4E, 0x43, 0x48, 1, HashAlgorithm.sha256.rawValue, 0, 0]

  /// The number of the write: of two whole slots the one with the higher number counts.
  let sequence: UInt64
  let storeID: String
  let anchor: Anchor

  init(sequence: UInt64, storeID: String, anchor: Anchor) {
    self.sequence = sequence
    self.storeID = storeID
    self.anchor = anchor
  }

  /// Reads a slot; nil where it isn't whole.
  init?(_ bytes: [UInt8]) {
    let span = bytes.span
    guard bytes.count >= Self.byteCount, Array(bytes[..<8]) == Self.prefix,
      span.littleEndian(at: Self.checkOffset) == Self.check(span),
      let root = TreeHash(bytes: span.extracting(40..<Self.checkOffset))
    else { return nil }
    sequence = span.littleEndian(at: 8)
    storeID = bytes[16..<32].hexadecimal
    anchor = Anchor(position: Position(span.littleEndian(at: 32)), root: root)
  }

  /// The bytes of the slot.
  var bytes: [UInt8] {
    var bytes = Self.prefix
    bytes.append(littleEndian: sequence, byteCount: 8)
    bytes += Self.storeBytes(storeID)
    bytes.append(littleEndian: anchor.position.rawValue, byteCount: 8)
    bytes += anchor.root.bytes
    bytes.append(littleEndian: Self.check(bytes.span), byteCount: 8)
    return bytes
  }

  private static func check(_ bytes: Span<UInt8>) -> UInt64 {
    TreeHash(leaf: bytes.extracting(0..<checkOffset)).firstNumber
  }

  private static func storeBytes(_ storeID: String) -> [UInt8] {
    let digits = Array(storeID.utf8)
    return (0..<16).map { index in
      guard 2 * index + 1 < digits.count else { return 0 }
      return UInt8(String(decoding: digits[2 * index...2 * index + 1], as: UTF8.self), radix: 16) ?? 0
    }
  }
}
