internal import EventEnvelope
internal import Files
internal import LMDB

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
