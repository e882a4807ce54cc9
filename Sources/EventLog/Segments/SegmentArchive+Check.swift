public import EventEnvelope
internal import LMDB
internal import Proofs

extension SegmentArchive {
  /// Checks every byte of the archive against the index, and the index against itself.
  ///
  /// An archive whose last segments are gone with their lines is a shorter archive: compare the position.
  /// - Parameter progress: is told the position reached.
  /// - Returns: what was found; damage is reported, not thrown.
  /// - Throws: `noSegments`, `log`.
  public func check(progress: ((Position) -> Void)? = nil) throws(CopyError) -> SegmentReport {
    var report = SegmentReport()
    var tree = TreeFrontier<SHA256Hasher>()
    try forEachSegment(&report) { line, bundle, report throws(CopyError) in
      if let bundle {
        if let hash = Self.subtree(of: bundle, line) {
          tree.append(hash)
        } else {
          report.problems.append(.differs(line.path))
        }
      }
      progress?(Position(line.last))
    }
    report.root = tree.root
    return report
  }

  /// Hands out each line of the index that stands where it belongs, with its bundle where that is what the line says.
  func forEachSegment(
    _ report: inout SegmentReport,
    _ body: (SegmentLine, [UInt8]?, inout SegmentReport) throws(CopyError) -> Void
  ) throws(CopyError) {
    guard let index = try contents(Self.indexName) else { throw .noSegments }
    var lines = index.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.popLast()?.isEmpty != true { report.problems.append(.indexCutShort) }
    let manifest = try contents(Manifest.fileName) ?? []
    if let header = lines.first.flatMap({ SegmentHeader(line: $0 + [0x0A]) }),
      header.formatVersion == SegmentHeader.supportedFormat
    {
      if header.manifest != FileDigest(of: manifest).sha256 { report.problems.append(.manifest) }
      let own = try? Manifest.read(from: directory)
      if own?.storeID != header.storeID || own?.origin != header.origin { report.problems.append(.indexLine(1)) }
    } else {
      report.problems.append(.indexLine(1))
    }
    var known: Set<String> = []
    for (number, text) in lines.dropFirst().enumerated() {
      guard let line = SegmentLine(line: text + [0x0A]), isInPlace(line, number, report) else {
        report.problems.append(.indexLine(number + 2))
        continue
      }
      known.insert(line.path)
      report.segments += 1
      report.last = Position(line.last)
      report.liveSince = line.liveSince.map { Position($0) }
      let bundle = try contents(line.path)
      let isWhole = bundle.map { FileDigest(of: $0) } == FileDigest(bytes: line.bytes, sha256: line.sha256)
      if !isWhole { report.problems.append(bundle == nil ? .missing(line.path) : .differs(line.path)) }
      try body(line, isWhole ? bundle : nil, &report)
    }
    for path in bundlePaths().sorted() where !known.contains(path) { report.problems.append(.foreign(path)) }
  }

  private func isInPlace(_ line: SegmentLine, _ number: Int, _ report: SegmentReport) -> Bool {
    let tile = UInt64(number)
    let isLive = line.liveSince.map { $0 >= 1 && $0 <= line.last } ?? true
    let keepsLive = report.liveSince.map { $0.rawValue == line.liveSince } ?? true
    return line.isWhole && line.tile == tile && line.first == tile * SegmentLine.records + 1
      && line.last == (tile + 1) * SegmentLine.records
      && line.path == TilePath(level: nil, index: tile).description && isLive && keepsLive
  }

  /// The hash of the tree over a bundle's records; nil where they aren't the line's.
  private static func subtree(of bundle: [UInt8], _ line: SegmentLine) -> TreeHash? {
    guard let leaves = try? EntryBundle.entries(of: bundle), leaves.count == SegmentLine.records else { return nil }
    let hash = TreeHash.subtree(of: leaves.map { TreeHash(leaf: $0.span) }, with: SHA256Hasher.self)
    return hash.description == line.subtree ? hash : nil
  }
}
