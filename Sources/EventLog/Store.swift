internal import EventEnvelope
internal import Files
internal import LMDB
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
