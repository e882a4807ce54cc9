internal import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs
internal import Synchronization

/// The open store of a ledger: its environment, its tables, and the tail that snapshots share.
final class Store: Sendable {
  static let fileName = "events.mdb"

  let manifest: Manifest
  /// What the anchor said before the store was opened, and so before anything that is read from it.
  let anchor: Anchor?
  let environment: Environment
  /// Position → record.
  let events: Table
  /// Subject → head, complete through `headsThrough`.
  let heads: Table
  /// Name → value: see ``Meta``.
  let meta: Table
  /// Name → value, the caller's own.
  let trackings: Table
  /// Complete subtrees of 256 leaves and above → hash: see ``TreeKey``.
  let tree: Table
  private let tail = Mutex(Tail(base: .origin))

  static let tables = ["events", "heads", "meta", "tracking", "tree"]

  convenience init(directory: String, manifest: Manifest, access: EnvironmentAccess) throws(EventLogError) {
    let anchor: Anchor?
    do throws(FilesError) {
      anchor = try AnchorFile(directory: directory, storeID: manifest.storeID).read()
    } catch {
      throw .file(error)
    }
    let environment: Environment
    do throws(LMDBError) {
      environment = try Environment(path: "\(directory)/\(Self.fileName)", tables: Self.tables, access: access)
    } catch {
      throw .storage(error)
    }
    try self.init(environment, manifest: manifest, anchor: anchor)
  }

  init(_ environment: Environment, manifest: Manifest, anchor: Anchor?) throws(EventLogError) {
    self.environment = environment
    self.manifest = manifest
    self.anchor = anchor
    do throws(LMDBError) {
      events = try environment.table("events")
      heads = try environment.table("heads")
      meta = try environment.table("meta")
      trackings = try environment.table("tracking")
      tree = try environment.table("tree")
    } catch {
      throw .storage(error)
    }
  }

  func beginRead() throws(EventLogError) -> sending ReadTransaction {
    do { return try environment.snapshot() } catch { throw .storage(error) }
  }

  @available(*, noasync)
  func beginWrite() throws(EventLogError) -> WriteTransaction {
    do { return try environment.beginWrite() } catch { throw .storage(error) }
  }

  func snapshot() throws(EventLogError) -> sending LogSnapshot { try LogSnapshot(self) }

  /// The tail after `base`: the shared one, or one apart for a snapshot that is older than the last flush.
  func tail(after base: Position) -> Tail {
    tail.withLock { tail in
      if tail.base < base { tail = Tail(base: base) }
      return tail.base == base ? tail : Tail(base: base)
    }
  }
}

extension Store {
  /// Checks that the ledger holds what its anchor, read before it was opened, says that it held.
  ///
  /// - Throws: `rolledBack`, `anchorMissing`, `storage`.
  func checkAnchor() throws(EventLogError) {
    if let problem = try snapshot().anchorProblem() { throw problem }
  }
}

extension LogSnapshot {
  /// What speaks against the ledger when it is held to its anchor; nil where nothing does.
  ///
  /// A record that is damaged hides whether the root is the anchored one. It shows by itself, to whoever reads it and in a
  /// verification, and nothing can be appended after it, so it is no reason to refuse the readers of all others.
  borrowing func anchorProblem() throws(EventLogError) -> EventLogError? {
    guard let anchor = store.anchor else { return last == .origin ? nil : .anchorMissing(last: last) }
    guard anchor.position <= last else { return .rolledBack(anchored: anchor.position, found: last) }
    do throws(EventLogError) {
      let isSame = try root(through: anchor.position) == anchor.root
      return isSame ? nil : .rolledBack(anchored: anchor.position, found: last)
    } catch {
      if case .damaged = error { return nil }
      throw error
    }
  }
}

extension Store {
  /// Writes what ties the store to its manifest.
  func adoptManifest() throws(EventLogError) {
    do throws(LMDBError) {
      var transaction = try environment.beginWrite()
      try Meta.format.put(UInt64(manifest.formatVersion), in: &transaction, self)
      try Meta.store.put(manifest.storeID, in: &transaction, self)
      try transaction.commit()
    } catch {
      throw .storage(error)
    }
  }

  /// Checks that store and manifest are of one ledger.
  ///
  /// - Throws: `newerFormat`, `olderFormat`, `storeMismatch`, `metaDamaged`, `storage`.
  func checkIdentity(in transaction: borrowing ReadTransaction) throws(EventLogError) {
    guard let format = try Meta.format.number(in: transaction, self), format >= 1 else {
      throw .metaDamaged(Meta.format.rawValue)
    }
    guard format <= UInt64(Manifest.supportedFormat) else {
      throw .newerFormat(found: Int(clamping: format), supported: Manifest.supportedFormat)
    }
    guard format == UInt64(Manifest.supportedFormat) else {
      throw .olderFormat(found: Int(format), supported: Manifest.supportedFormat)
    }
    let storeID = try Meta.store.text(in: transaction, self) ?? ""
    guard storeID == manifest.storeID else { throw .storeMismatch(manifest: manifest.storeID, store: storeID) }
  }
}

/// The entries of the meta table.
enum Meta: String {
  /// The format version: a number of eight bytes.
  case format
  /// The store id: 32 hexadecimal digits.
  case store
  /// The position through which the heads table is complete: a number; absent while the table is empty.
  case headsThrough
  /// The position of the first live event: a number; absent before it.
  case liveSince

  /// Reads an entry that is a number; nil where it is absent.
  func number(in transaction: borrowing ReadTransaction, _ store: Store) throws(EventLogError) -> UInt64? {
    let value: Span<UInt8>?
    do throws(LMDBError) {
      value = try transaction.value(at: rawValue.utf8.span, in: store.meta)
    } catch {
      throw .storage(error)
    }
    guard let value else { return nil }
    guard value.count == 8 else { throw .metaDamaged(rawValue) }
    return value.littleEndian(at: 0)
  }

  /// Reads an entry that is text; nil where it is absent.
  func text(in transaction: borrowing ReadTransaction, _ store: Store) throws(EventLogError) -> String? {
    do throws(LMDBError) {
      guard let value = try transaction.value(at: rawValue.utf8.span, in: store.meta) else { return nil }
      return String(decoding: [UInt8](copying: value), as: UTF8.self)
    } catch {
      throw .storage(error)
    }
  }

  /// Puts an entry that is a number.
  func put(_ number: UInt64, in transaction: inout WriteTransaction, _ store: Store) throws(LMDBError) {
    try transaction.put(number.littleEndianBytes.span, at: rawValue.utf8.span, in: store.meta)
  }

  /// Puts an entry that is text.
  func put(_ text: String, in transaction: inout WriteTransaction, _ store: Store) throws(LMDBError) {
    try transaction.put(text.utf8.span, at: rawValue.utf8.span, in: store.meta)
  }
}

/// The key of a complete subtree in the tree table: its height in tiles of 256, a byte; its index, highest byte first.
///
/// So the hashes of one height stand beside one another, in the order of the records.
enum TreeKey {
  static let byteCount = 9

  /// The key; the subtree's level is a multiple of a tile's height, and above 0.
  static func bytes(of address: NodeAddress) -> [9 of UInt8] {
    let index = address.index.bigEndianBytes
    let height = UInt8(truncatingIfNeeded: address.level / TreeFrontier<SHA256Hasher>.tileHeight)
    return [9 of UInt8] { $0 == 0 ? height : index[$0 - 1] }
  }

  /// The subtree that a key names; nil where it names none.
  static func address(_ key: Span<UInt8>) -> NodeAddress? {
    guard key.count == byteCount, (1...7).contains(key[0]) else { return nil }
    return NodeAddress(level: Int(key[0]) * TreeFrontier<SHA256Hasher>.tileHeight, index: key.bigEndian(at: 1))
  }
}
