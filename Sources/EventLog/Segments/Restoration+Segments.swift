public import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs

extension Restoration {
  /// How many segments' records share a transaction.
  private static let segmentsPerCommit = 16

  /// Checks an archive of segments, which tells how far the ledger can be made anew.
  ///
  /// - Parameters:
  ///   - archive: the segments.
  ///   - directory: where the ledger is to be made.
  /// - Throws: `noSegments`, `segmentsDamaged`, `log`.
  public init(of archive: SegmentArchive, at directory: String) throws(CopyError) {
    let report = try archive.check()
    guard report.problems.isEmpty else { throw .segmentsDamaged(problems: report.problems.count) }
    let manifest = try Backup.logging { () throws(EventLogError) in try Manifest.read(from: archive.directory) }
    self.init(at: directory, manifest: manifest, position: report.last, root: report.root)
  }

  /// Records the very bytes of the segments in a new store; one that was cut short is begun anew.
  ///
  /// A store that is there already is left as it is: ``finish(_:)`` takes it only if it holds what the segments do.
  /// - Parameters:
  ///   - archive: the segments.
  ///   - progress: is told the position reached.
  /// - Throws: `segmentsDamaged`, `log`.
  @available(*, noasync)
  public func rebuildEvents(
    from archive: SegmentArchive, progress: ((Position) -> Void)? = nil
  ) throws(CopyError) {
    let partial = "\(directory)/\(Backup.partialName)"
    guard !DurableFile.exists("\(directory)/\(Store.fileName)") else { return }
    try storing { () throws(FilesError) in
      try DurableFile.remove(partial)
      try DurableFile.remove(partial + "-lock")
    }
    try build(at: partial, from: archive, progress)
    try adoptEvents()
  }

  @available(*, noasync)
  private func build(
    at path: String, from archive: SegmentArchive, _ progress: ((Position) -> Void)?
  ) throws(CopyError) {
    let manifest = manifest
    var builder = try Backup.logging { () throws(EventLogError) in
      try LedgerBuilder(path: path, manifest: manifest)
    }
    var report = SegmentReport()
    var leaves: [[UInt8]] = []
    try archive.forEachSegment(&report) { line, bundle, _ throws(CopyError) in
      guard let bundle, let entries = try? EntryBundle.entries(of: bundle) else {
        throw .segmentsDamaged(problems: 1)
      }
      leaves += entries
      guard leaves.count >= Self.segmentsPerCommit * Int(SegmentLine.records) || line.last == position.rawValue else {
        return
      }
      do throws(EventLogError) { try builder.append(leaves) } catch { throw .log(error) }
      leaves = []
      progress?(builder.last)
    }
    do throws(EventLogError) { try builder.finish(liveSince: report.liveSince) } catch { throw .log(error) }
  }
}
