internal import EventEnvelope
internal import FoundationEssentials
internal import Proofs

/// The line of the index that speaks of one segment: a bundle of 256 records.
struct SegmentLine: Codable, Equatable {
  /// How many records a segment has.
  static let records = TilePath.fullWidth

  /// Which segment, from 0.
  let tile: UInt64
  /// The position of its first record.
  let first: UInt64
  /// The position of its last record.
  let last: UInt64
  /// Its file, below the archive's directory.
  let path: String
  /// The file's length.
  let bytes: Int
  /// The SHA-256 of the file's bytes, in hexadecimal digits.
  let sha256: String
  /// The hash of the tree over its records, in hexadecimal digits.
  let subtree: String
  /// The first live event, where it stands in this segment or an earlier one.
  let liveSince: UInt64?
  /// The first 16 hexadecimal digits of the SHA-256 of the fields above, which alone vouches for the last of them.
  let check: String

  init(tile: UInt64, bundle: [UInt8], subtree: TreeHash, liveSince: Position?) {
    let digest = FileDigest(of: bundle)
    self.tile = tile
    first = tile * Self.records + 1
    last = (tile + 1) * Self.records
    path = TilePath(level: nil, index: tile).description
    bytes = digest.bytes
    sha256 = digest.sha256
    self.subtree = subtree.description
    let live = liveSince.flatMap { $0.rawValue <= (tile + 1) * Self.records ? $0.rawValue : nil }
    self.liveSince = live
    check = Self.check(
      "\(tile) \(first) \(last) \(path) \(bytes) \(sha256) \(self.subtree) \(live ?? 0)")
  }

  /// Whether the fields are those that were written together.
  var isWhole: Bool {
    check == Self.check("\(tile) \(first) \(last) \(path) \(bytes) \(sha256) \(subtree) \(liveSince ?? 0)")
  }

  private static func check(_ fields: String) -> String {
    String(FileDigest(of: Array(fields.utf8)).sha256.prefix(16))
  }
}

/// The first line of the index: which ledger the segments are of.
struct SegmentHeader: Codable, Equatable {
  static let supportedFormat = 1

  let formatVersion: Int
  let storeID: String
  let origin: String
  /// The SHA-256 of `ledger.json`.
  let manifest: String
}

extension Encodable where Self: Decodable & Equatable {
  /// The one way to write it as a line, its end included.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [0x0A]
  }
}

extension Decodable where Self: Encodable & Equatable {
  /// Reads a line, which includes its end; nil where it is written in any other way than this build writes it.
  init?(line: ArraySlice<UInt8>) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(line)), value.line == Array(line) else {
      return nil
    }
    self = value
  }
}
