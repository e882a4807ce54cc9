import Foundation
import Proofs
import Wording

/// A log as tiles in a directory; what it says is worth no more than the signature on its checkpoint.
struct TileDirectory {
  private let directory: String

  init(_ directory: String) { self.directory = directory }

  /// Where the signed checkpoint stands.
  var checkpointPath: String { directory + "/checkpoint" }

  /// The path of a consistency proof, put together from tiles.
  func consistencyPath(from first: UInt64, to second: UInt64) throws -> [TreeHash] {
    try ConsistencyProof.ranges(first: first, second: second).map { leaves in
      let peaks = try NodeAddress.peaks(of: leaves).map { try hash(of: $0, size: second) }
      return TreeHash.root(of: peaks, with: SHA256Hasher.self)
    }
  }

  private func hash(of address: NodeAddress, size: UInt64) throws -> TreeHash {
    let level = address.level / 8
    let count = (1 as UInt64) << UInt64(address.level % 8)
    let first = address.index * count
    let index = first / TilePath.fullWidth
    let width = min(TilePath.fullWidth, (size >> UInt64(8 * level)) - index * TilePath.fullWidth)
    let hashes = try hashes(of: TilePath(level: level, index: index, width: width))
    let start = Int(first % TilePath.fullWidth)
    return TreeHash.subtree(of: Array(hashes[start..<start + Int(count)]), with: SHA256Hasher.self)
  }

  private func hashes(of path: TilePath) throws -> [TreeHash] {
    let full = TilePath(level: path.level, index: path.index)
    let bytes = [path, full].lazy.compactMap { FileManager.default.contents(atPath: "\(directory)/\($0)") }.first
    guard let bytes, bytes.count >= Int(path.width) * TreeHash.byteCount else {
      throw Problem(
        .badData, Text("\(directory)/\(path) is missing or too short", "\(directory)/\(path) 缺失或过短"),
        remedy: Text("Export the tiles again.", "请重新导出。"))
    }
    return (0..<Int(path.width)).compactMap { TreeHash(bytes: bytes.dropFirst(32 * $0).prefix(32)) }
  }
}
