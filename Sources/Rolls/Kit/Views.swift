internal import EventEnvelope
public import EventLog
internal import LMDB

/// The stored rows of all projections of one ledger: followers of its log, in `views.mdb`.
///
/// A projection's rows, its position and its digest are written in one transaction, so they never disagree. Nothing here
/// is a truth of its own: the file may be deleted at any time, and the next catch-up makes it anew.
public final class Views {
  let environment: Environment
  let log: EventLog
  let states: Table
  let path: String

  /// Events folded between two commits: bounds memory, and what a kill makes the next catch-up do again.
  static let eventsPerCommit = 50_000
  /// Rows kept in memory across commits.
  static let cachedRows = 100_000

  /// Every projection that the views keep.
  public static let projections: [any Projection.Type] = [
    TimelineProjection.self, RollProjection.self, PaymentProjection.self,
  ]

  /// Opens the views of a ledger, making the file where there is none.
  ///
  /// - Parameters:
  ///   - log: the ledger's log.
  ///   - path: the file, by convention `views.mdb` in the ledger's directory.
  /// - Throws: what LMDB refused.
  public init(of log: EventLog, at path: String) throws {
    self.log = log
    self.path = path
    let tables = Self.projections.flatMap { [$0.tableName(.first), $0.tableName(.second)] }
    environment = try Environment(path: path, tables: tables + ["states"], access: .createIfMissing)
    states = try environment.table("states")
  }

  /// The projection of that name.
  ///
  /// - Throws: ``ViewsError/unknownProjection(_:)``.
  public static func projection(named name: String) throws(ViewsError) -> any Projection.Type {
    guard let found = projections.first(where: { $0.name == name }) else { throw .unknownProjection(name) }
    return found
  }

  /// What the stored rows cover now, without catching up.
  public func coverage<P: Projection>(of projection: P.Type) throws -> Coverage {
    let snapshot = try environment.snapshot()
    let state = try Self.state(of: P.self, in: snapshot, states)
    let rows = try snapshot.count(of: environment.table(P.tableName(state.slot)))
    return Coverage(through: state.position, digest: state.digest, rows: rows)
  }

  /// The digest of the rows as they stand in the table, computed anew: equal to the coverage's unless rows are damaged.
  public func recomputedDigest<P: Projection>(of projection: P.Type) throws -> RowDigest {
    var digest = RowDigest()
    try storedRows(of: P.self).forEach(prefix: "") { key, bytes in digest.add(key: Array(key.utf8), value: bytes) }
    return digest
  }

  /// The stored rows whose keys begin with `prefix`, in the order of keys.
  ///
  /// - Throws: ``ViewsError/damagedRow(key:offset:)``, or what `body` throws.
  public func forEachRow<P: Projection>(
    of projection: P.Type, prefix: String = "", _ body: (String, P.Row) throws -> Void
  ) throws {
    try storedRows(of: P.self).forEach(prefix: prefix) { key, bytes in
      try body(key, try P.Row(key: key, bytes: bytes))
    }
  }

  /// The stored row at `key`, or nil.
  public func row<P: Projection>(of projection: P.Type, at key: String) throws -> P.Row? {
    guard let bytes = try storedRows(of: P.self).bytes(at: key) else { return nil }
    return try P.Row(key: key, bytes: bytes)
  }

  private func storedRows<P: Projection>(of projection: P.Type) throws -> StoredRows {
    let snapshot = try environment.snapshot()
    let state = try Self.state(of: P.self, in: snapshot, states)
    return StoredRows(snapshot, table: try environment.table(P.tableName(state.slot)))
  }

  static func state<P: Projection>(
    of projection: P.Type, in snapshot: borrowing ReadTransaction, _ states: Table
  ) throws -> ProjectionState {
    let key = Array(P.name.utf8)
    guard let value = try snapshot.value(at: key.span, in: states) else { return ProjectionState(version: P.version) }
    do {
      return try ProjectionState(key: P.name, bytes: Array(copying: value))
    } catch {
      throw ViewsError.damagedState(projection: P.name)
    }
  }
}

extension Projection {
  static func tableName(_ slot: ProjectionState.Slot) -> String { "\(name).\(slot.suffix)" }
}
