internal import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs

/// The file beside `events.mdb` that holds the anchor, in one of two slots that are written in turn.
struct AnchorFile: Sendable {
  static let fileName = "anchor"

  private let directory: String
  private let storeID: String

  init(directory: String, storeID: String) {
    self.directory = directory
    self.storeID = storeID
  }

  private var slots: SlotFile { SlotFile(path: "\(directory)/\(Self.fileName)") }

  /// The anchor; nil where there is no file, or none of this ledger with a whole slot.
  func read() throws(FilesError) -> Anchor? {
    newest(of: try slots.read() ?? [])?.slot.anchor
  }

  /// Stores the anchor durably, unless the file covers as much already; one that goes back must be forced.
  func store(_ anchor: Anchor, isForced: Bool) throws(FilesError) {
    let isThere = try slots.update { found in
      let newest = newest(of: found)
      if let newest, !isForced, newest.slot.anchor.position >= anchor.position { return nil }
      let next = AnchorSlot(sequence: (newest?.slot.sequence ?? 0) &+ 1, storeID: storeID, anchor: anchor)
      return (newest.map { 1 - $0.index } ?? 0, next.bytes)
    }
    guard !isThere else { return }
    let first = AnchorSlot(sequence: 1, storeID: storeID, anchor: anchor)
    try DurableFile.write(SlotFile.contents(first.bytes), to: Self.fileName, in: directory)
  }

  private func newest(of slots: [[UInt8]]) -> (index: Int, slot: AnchorSlot)? {
    slots.indices.compactMap { index in AnchorSlot(slots[index]).map { (index, $0) } }
      .filter { $0.1.storeID == storeID }
      .max { $0.1.sequence < $1.1.sequence }
  }
}

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
