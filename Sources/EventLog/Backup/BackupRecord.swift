public import EventEnvelope
internal import FoundationEssentials
public import Proofs

/// What a backup holds: `backup.json`, written last of all, so that where it is the backup is complete.
public struct BackupRecord: Sendable, Hashable {
  static let fileName = "backup.json"
  /// The format of `backup.json`.
  static let supportedFormat = 1

  /// The ledger's store id.
  public let storeID: String
  /// The ledger's name towards others.
  public let origin: String
  /// The last event that the backup holds.
  public let position: Position
  /// The root of the tree over the records through it.
  public let root: TreeHash
  /// The copy of `events.mdb`.
  public let events: FileDigest
  /// The copy of `ledger.json`.
  public let manifest: FileDigest
  /// The copies of the checkpoints, one after another in the order of their sizes; nil where there are none.
  public let checkpoints: FileDigest?
  /// When the backup was completed.
  public let madeAt: Instant

  private struct File: Codable {
    struct Digest: Codable {
      let bytes: Int
      let sha256: String

      init(_ digest: FileDigest) { (bytes, sha256) = (digest.bytes, digest.sha256) }
      var digest: FileDigest { FileDigest(bytes: bytes, sha256: sha256) }
    }
    let formatVersion: Int
    let storeID: String
    let origin: String
    let position: UInt64
    let root: String
    let events: Digest
    let manifest: Digest
    let checkpoints: Digest?
    let madeAt: String
  }

  init(
    manifest: Manifest, position: Position, root: TreeHash, events: FileDigest, manifestFile: FileDigest,
    checkpoints: FileDigest?, madeAt: Instant
  ) {
    storeID = manifest.storeID
    origin = manifest.origin
    self.position = position
    self.root = root
    self.events = events
    self.manifest = manifestFile
    self.checkpoints = checkpoints
    self.madeAt = madeAt
  }

  /// Reads `backup.json`; nil where the bytes aren't one of this format.
  init?(_ bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)),
      file.formatVersion == Self.supportedFormat, let root = TreeHash(file.root), let madeAt = Instant(file.madeAt)
    else { return nil }
    storeID = file.storeID
    origin = file.origin
    position = Position(file.position)
    self.root = root
    events = file.events.digest
    manifest = file.manifest.digest
    checkpoints = file.checkpoints?.digest
    self.madeAt = madeAt
    // Any other writing of the same values is a file that somebody changed.
    guard self.bytes == bytes else { return nil }
  }

  /// The bytes of `backup.json`.
  var bytes: [UInt8] {
    let file = File(
      formatVersion: Self.supportedFormat, storeID: storeID, origin: origin, position: position.rawValue,
      root: root.description, events: File.Digest(events), manifest: File.Digest(manifest),
      checkpoints: checkpoints.map { File.Digest($0) }, madeAt: madeAt.description)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(file)).map { Array($0) } ?? []) + [0x0A]
  }
}
