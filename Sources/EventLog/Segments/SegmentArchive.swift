internal import FoundationEssentials
public import Files
internal import LMDB
internal import Proofs

/// A directory to which a ledger's records are shipped in segments of 256, as bundles of C2SP `tlog-tiles`, which never
/// change once written.
///
/// Beside the bundles stand `ledger.json` and the index `segments.jsonl`: a line for the ledger and one for each segment,
/// with the SHA-256 of its file and the hash of the tree over its records.
public struct SegmentArchive: Sendable {
  static let indexName = "segments.jsonl"
  static let bundleFolder = "tile/entries"
  /// No bundle of 256 records is longer.
  private static let longestBundle = 256 * (Limits.recordBytes + 2)

  /// The directory.
  public let directory: String

  /// Names the directory.
  public init(at directory: String) { self.directory = directory }

  /// Makes the directory where there is none, and keeps others from working on it.
  ///
  /// - Returns: the lock; it goes with the process.
  /// - Throws: `isBusy`, `log`.
  public func lock() throws(CopyError) -> FileLock { try Backup.lock(directory) }

  /// The bytes of a file of the archive; nil where there is none.
  func contents(_ path: String) throws(CopyError) -> [UInt8]? {
    let limit = path == Self.indexName ? .max / 2 : Self.longestBundle
    let size = DurableFile.size(of: "\(directory)/\(path)") ?? 0
    return try storing { () throws(FilesError) in
      try DurableFile.read("\(directory)/\(path)", limit: min(limit, size))
    }
  }

  /// The bundles that there are, by their paths below the directory; what a cut-short write left over isn't one.
  func bundlePaths() -> [String] {
    let folder = "\(directory)/\(Self.bundleFolder)"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      var isFolder = false
      let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return isThere && !isFolder && !(name.split(separator: "/").last ?? "").hasPrefix(".")
    }.map { "\(Self.bundleFolder)/\($0)" }
  }
}
