import EventEnvelope
public import EventLog
import Files
import Foundation
public import Proofs
import Wording

/// Writes a ledger as C2SP `tlog-tiles`: the checkpoint last of all, once all else is on disk, so that it never speaks of
/// tiles that aren't there.
public struct TileExporter {
  private let directory: String
  private let flushNames: (String) throws -> Void
  /// The folders that are there for certain.
  private var folders: Set<String> = []
  /// Those with new names that may be lost still.
  private var unflushed: Set<String> = []
  /// Tiles and bundles that were written now.
  public private(set) var written = 0
  /// Those that were there already, with the same bytes.
  public private(set) var kept = 0

  /// Names the directory.
  ///
  /// - Parameter directory: made where there is none.
  public init(_ directory: String) {
    self.init(directory) { try DurableFile.flushNames(in: $0) }
  }

  /// Names the directory.
  ///
  /// - Parameters:
  ///   - directory: made where there is none.
  ///   - flushNames: makes the names in a folder durable.
  init(_ directory: String, flushNames: @escaping (String) throws -> Void) {
    self.directory = directory
    self.flushNames = flushNames
  }

  /// Exports the ledger as it was when the checkpoint was signed.
  ///
  /// - Parameters:
  ///   - snapshot: the ledger.
  ///   - note: the signed checkpoint.
  ///   - checkpoint: what it says.
  ///   - progress: is told how many events are exported.
  /// - Throws: ``Problem`` where a file is another's or can't be written; what the log refuses.
  public mutating func export(
    _ snapshot: borrowing LogSnapshot, _ note: SignedNote, _ checkpoint: Checkpoint, _ progress: (Int) -> Void
  ) throws {
    try makeFolder(directory)
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
    for folder in unflushed.sorted() { try flushNames(folder) }
    unflushed = []
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
    let file = "\(directory)/\(path)"
    if let found = FileManager.default.contents(atPath: file) {
      guard found.elementsEqual(bytes) else { throw differs(path.description) }
      kept += 1
      return
    }
    let slash = file.lastIndex(of: "/") ?? file.startIndex
    let folder = String(file[..<slash])
    try makeFolder(folder)
    do {
      try DurableFile.place(bytes, as: String(file[file.index(after: slash)...]), in: folder)
    } catch {
      throw Problem(.inputOutput, Text("\(file) can't be written (\(error))", "无法写入 \(file)（\(error)）"))
    }
    unflushed.insert(folder)
    written += 1
  }

  /// Makes a folder where there is none, and those above it.
  private mutating func makeFolder(_ path: String) throws {
    guard !path.isEmpty, path != "/", folders.insert(path).inserted, !DurableFile.exists(path) else { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    do {
      try DurableFile.makeDirectory(path)
    } catch {
      throw Problem(.inputOutput, Text("\(path) can't be made (\(error))", "无法创建 \(path)（\(error)）"))
    }
  }

  private func differs(_ path: String) -> Problem {
    Problem(
      .badData, Text("\(directory)/\(path) isn't of this ledger", "\(directory)/\(path) 与本账本不符"),
      remedy: Text(
        "It was changed, cut short or exported from another ledger: keep it as evidence, and export elsewhere.",
        "该文件曾被改动、截短，或出自其他账本：请留存备查，并另选目录导出。"))
  }
}
