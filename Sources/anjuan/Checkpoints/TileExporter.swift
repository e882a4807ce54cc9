import EventEnvelope
import EventLog
import Foundation
import Proofs
import Wording

/// Writes a ledger as C2SP `tlog-tiles`: the checkpoint last of all, so that it never speaks of tiles that aren't there.
struct TileExporter {
  private let directory: String
  /// Tiles and bundles that were written now.
  private(set) var written = 0
  /// Those that were there already, with the same bytes.
  private(set) var kept = 0

  init(_ directory: String) { self.directory = directory }

  /// Exports the ledger as it was when the checkpoint was signed.
  mutating func export(
    _ snapshot: borrowing LogSnapshot, _ note: SignedNote, _ checkpoint: Checkpoint, _ progress: (Int) -> Void
  ) throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let path = TileDirectory(directory).checkpointPath
    if let text = try TextFile.read(ifAt: path) {
      let earlier = try Checkpoint(SignedNote(text).text)
      guard try earlier.origin == checkpoint.origin && !CheckpointStore.contradicts(earlier, snapshot) else {
        throw differs("checkpoint")
      }
    }
    try exportRecords(snapshot, size: checkpoint.size, progress)
    for level in 1..<8 {
      for tile in TilePath.tiles(level: level, size: checkpoint.size) {
        var bytes: [UInt8] = []
        for index in tile.index * TilePath.fullWidth..<tile.index * TilePath.fullWidth + tile.width {
          bytes += try snapshot.hash(of: NodeAddress(level: 8 * level, index: index)).bytes
        }
        try put(bytes, at: tile)
      }
    }
    try TextFile.write(note.description, to: path)
  }

  private mutating func exportRecords(
    _ snapshot: borrowing LogSnapshot, size: UInt64, _ progress: (Int) -> Void
  ) throws {
    var bundle: [UInt8] = []
    var hashes: [UInt8] = []
    try snapshot.scan(through: Position(size), checking: .bounds) { record in
      EntryBundle.append(record.leaf, to: &bundle)
      hashes += try record.checkedHash().bytes
      let count = record.position.rawValue
      guard count % TilePath.fullWidth == 0 || count == size else { return true }
      let index = (count - 1) / TilePath.fullWidth
      let width = count - index * TilePath.fullWidth
      try put(bundle, at: TilePath(level: nil, index: index, width: width))
      try put(hashes, at: TilePath(level: 0, index: index, width: width))
      bundle.removeAll(keepingCapacity: true)
      hashes.removeAll(keepingCapacity: true)
      progress(Int(clamping: count))
      return true
    }
  }

  private mutating func put(_ bytes: [UInt8], at path: TilePath) throws {
    let file = URL(fileURLWithPath: "\(directory)/\(path)")
    if let found = FileManager.default.contents(atPath: file.path) {
      guard found.elementsEqual(bytes) else { throw differs(path.description) }
      kept += 1
      return
    }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file, options: .atomic)
    written += 1
  }

  private func differs(_ path: String) -> CommandFailure {
    CommandFailure(
      .badData, Text("\(directory)/\(path) isn't of this ledger", "\(directory)/\(path) 与本账本不符"),
      remedy: Text(
        "It was changed, cut short or exported from another ledger: keep it as evidence, and export elsewhere.",
        "该文件曾被改动、截短，或出自其他账本：请留存备查，并另选目录导出。"))
  }
}
