public import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs

extension SegmentArchive {
  /// What a shipment came to.
  public struct Shipment: Sendable, Hashable {
    /// Segments written now.
    public internal(set) var written: UInt64 = 0
    /// Segments that were there already, compared byte by byte.
    public internal(set) var compared: UInt64 = 0
    /// The last event that the archive holds.
    public internal(set) var last = Position.origin
  }

  /// Ships every whole segment of a ledger; killed at any moment, it goes on where it was.
  ///
  /// Segments that are there are made again and compared; nothing that is there is ever changed.
  /// - Parameters:
  ///   - log: the ledger.
  ///   - progress: is told the position reached.
  /// - Returns: what was done.
  /// - Throws: `fileDiffers` where a file is there with other bytes; `log`.
  public func ship(_ log: EventLog, progress: ((Position) -> Void)? = nil) throws(CopyError) -> Shipment {
    let manifest = log.manifest.bytes
    if let found = try contents(Manifest.fileName) {
      guard found == manifest else { throw .fileDiffers(Manifest.fileName) }
    } else {
      if let foreign = try Backup.names(in: directory).first(where: { !$0.hasPrefix(".") }) {
        throw .notEmpty(foreign)
      }
      try write(manifest, to: Manifest.fileName)
    }
    var index = try contents(Self.indexName)?[...] ?? []
    let header = SegmentHeader(
      formatVersion: SegmentHeader.supportedFormat, storeID: log.manifest.storeID, origin: log.manifest.origin,
      manifest: FileDigest(of: manifest).sha256)
    try take(header.line, from: &index)
    let last = try Backup.logging { () throws(EventLogError) in try log.snapshot().last }
    var shipment = Shipment()
    for tile in 0..<last.rawValue / SegmentLine.records {
      try ship(tile, of: log, index: &index, &shipment)
      progress?(shipment.last)
    }
    guard index.isEmpty else { throw .fileDiffers(Self.indexName) }
    return shipment
  }

  private func ship(
    _ tile: UInt64, of log: EventLog, index: inout ArraySlice<UInt8>, _ shipment: inout Shipment
  ) throws(CopyError) {
    let (bundle, line) = try Backup.logging { () throws(EventLogError) in try Self.segment(tile, of: log) }
    if let found = try contents(line.path) {
      guard found == bundle else { throw .fileDiffers(line.path) }
      shipment.compared += 1
    } else {
      try write(bundle, to: line.path)
      shipment.written += 1
    }
    try take(line.line, from: &index)
    shipment.last = Position(line.last)
  }

  /// A segment's bundle and its line, read in a snapshot of its own.
  private static func segment(_ tile: UInt64, of log: EventLog) throws(EventLogError) -> ([UInt8], SegmentLine) {
    let snapshot = try log.snapshot()
    let start = Position(tile * SegmentLine.records)
    var bundle: [UInt8] = []
    var records = try snapshot.records(after: start, through: Position(start.rawValue + SegmentLine.records))
    while let record = try records.next() {
      _ = try record.checkedHash()
      EntryBundle.append(record.leaf, to: &bundle)
    }
    let subtree = try snapshot.hash(of: NodeAddress(level: TreeFrontier<SHA256Hasher>.tileHeight, index: tile))
    return (bundle, SegmentLine(tile: tile, bundle: bundle, subtree: subtree, liveSince: snapshot.liveSince))
  }

  /// Takes a line off what the index has, and adds what it lacks of it.
  private func take(_ line: [UInt8], from index: inout ArraySlice<UInt8>) throws(CopyError) {
    let found = index.prefix(line.count)
    guard line.starts(with: found) else { throw .fileDiffers(Self.indexName) }
    index = index.dropFirst(found.count)
    guard found.count < line.count else { return }
    let rest = Array(line[found.count...])
    try storing { () throws(FilesError) in
      try DurableFile.append(rest, to: "\(directory)/\(Self.indexName)")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(CopyError) {
    try storing { () throws(FilesError) in
      var folder = directory
      let names = path.split(separator: "/")
      for name in names.dropLast() {
        folder += "/\(name)"
        try DurableFile.makeDirectory(folder)
      }
      try DurableFile.write(bytes, to: String(names[names.count - 1]), in: folder)
    }
  }
}
