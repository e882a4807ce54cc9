public import EventEnvelope
public import EventLog
public import Files
public import LMDB

/// The stored rows of projections of one ledger: followers of its log, by convention in `views.mdb`.
///
/// Nothing here is a truth of its own: the file may be deleted at any time, and the next catch-up makes it anew.
public final class Views: Sendable {
  /// Where the rows are kept.
  public let store: FollowerStore

  /// The projections that the product brings along.
  public static let projections: [any Projection.Type] = [
    TimelineProjection.self, RollProjection.self, PaymentProjection.self,
  ]

  /// Opens the views of a ledger, making the file where there is none.
  ///
  /// - Parameters:
  ///   - log: the ledger's log.
  ///   - path: the file; `views.mdb` in the ledger's directory for the product's own projections, another for yours.
  ///   - projections: all that are kept there.
  ///   - clock: tells when attempts are made.
  /// - Throws: what LMDB refused.
  public init(
    of log: EventLog, at path: String, projections: [any Projection.Type] = projections,
    clock: @escaping EventLog.Clock = SystemClock.now
  ) throws {
    store = try FollowerStore(of: log, at: path, names: projections.map { $0.name }, clock: clock)
  }

  init(_ store: FollowerStore) { self.store = store }

  /// The product's projection of that name.
  ///
  /// - Throws: ``ViewsError/unknownProjection(_:)``.
  public static func projection(named name: String) throws(ViewsError) -> any Projection.Type {
    guard let found = projections.first(where: { $0.name == name }) else { throw .unknownProjection(name) }
    return found
  }

  /// What the digest of the rows comes to, computed anew: equal to the coverage's unless rows are damaged.
  public func recomputedDigest<P: Projection>(of projection: P.Type) throws -> RowDigest {
    try store.recomputedDigest(of: P.name)
  }

  /// The stored rows whose keys begin with `prefix`, in the order of keys, as far as they have come.
  ///
  /// - Throws: ``ViewsError/damagedRow(key:offset:)``, or what `body` throws.
  public func forEachRow<P: Projection>(
    of projection: P.Type, prefix: String = "", _ body: (String, P.Row) throws -> Void
  ) throws {
    try store.rows(of: P.name).forEach(prefix: prefix) { key, bytes in
      try body(key, try P.Row(key: key, bytes: bytes))
    }
  }

  /// The stored row at `key`, or nil; as far as the rows have come.
  public func row<P: Projection>(of projection: P.Type, at key: String) throws -> P.Row? {
    guard let bytes = try store.rows(of: P.name).bytes(at: key) else { return nil }
    return try P.Row(key: key, bytes: bytes)
  }

  /// Sizes, readers and free pages of the views' file as of now.
  ///
  /// - Throws: what LMDB refused.
  public func storeCondition() throws(LMDBError) -> EnvironmentCondition { try store.condition() }
}

extension Views {
  /// What the stored rows cover now, without catching up.
  public func coverage<P: Projection>(of projection: P.Type) throws -> Coverage {
    Coverage(try status(of: P.self))
  }

  /// How far the stored rows have come, and what keeps them, without catching up.
  public func status<P: Projection>(of projection: P.Type) throws -> FollowerStatus {
    try store.status(of: ProjectionFollower<P>())
  }

  /// Applies what the ledger has recorded since the last time, to the ledger's end as it stands at the call.
  ///
  /// Rows that another version wrote are rebuilt. Killed at any moment, it goes on where its last commit stands.
  ///
  /// - Parameters:
  ///   - projection: which one.
  ///   - onProgress: is told after each commit how far it has come, and how far it goes.
  /// - Returns: what the rows cover then: every event that was in the ledger at the call.
  /// - Throws: `FollowerError.stopped` where an event can't be applied, so that nobody takes the rows for complete;
  ///   other errors of ``advance(_:insisting:onProgress:)``.
  @discardableResult
  public func catchUp<P: Projection>(
    _ projection: P.Type, onProgress: (Position, Position) -> Void = { _, _ in }
  ) throws -> Coverage {
    let status = try advance(P.self, onProgress: onProgress)
    if let failure = status.failure {
      throw FollowerError.stopped(follower: P.name, failure, backlog: status.lag.events)
    }
    return Coverage(status)
  }

  /// Applies what the ledger has recorded since the last time, as far as that can be done.
  ///
  /// - Parameters:
  ///   - projection: which one.
  ///   - insisting: whether an event that failed is tried again now, though its time hasn't come.
  ///   - onProgress: is told after each commit how far it has come, and how far it goes.
  /// - Returns: how far it has come, and what keeps it.
  /// - Throws: `FollowerError`, or what the log or LMDB refused.
  @discardableResult
  public func advance<P: Projection>(
    _ projection: P.Type, insisting: Bool = false, onProgress: (Position, Position) -> Void = { _, _ in }
  ) throws -> FollowerStatus {
    try store.advance(ProjectionFollower<P>(), insisting: insisting, onProgress: onProgress)
  }

  /// Builds the rows from nothing beside the old ones, then puts them in their place in one transaction.
  ///
  /// Until then questions are answered from the old rows, wholly.
  ///
  /// - Parameters:
  ///   - projection: which one.
  ///   - onProgress: as for ``catchUp(_:onProgress:)``.
  /// - Returns: what the rows cover then.
  /// - Throws: `FollowerError.stopped` where an event can't be applied: the old rows stay; or as
  ///   ``advance(_:insisting:onProgress:)`` does.
  @discardableResult
  public func rebuild<P: Projection>(
    _ projection: P.Type, onProgress: (Position, Position) -> Void = { _, _ in }
  ) throws -> Coverage {
    Coverage(try store.rebuild(ProjectionFollower<P>(), onProgress: onProgress))
  }

  /// Catches a projection up and keeps it so, until the task is cancelled or the log is closed.
  ///
  /// - Parameters:
  ///   - projection: which one.
  ///   - report: is told after every commit how far it has come, and of each failure of the store or log.
  /// - Throws: where there can be no thread for it.
  public func follow<P: Projection>(
    _ projection: P.Type, report: @escaping @Sendable (Result<FollowerStatus, any Error>) -> Void
  ) async throws(FilesError) {
    try await store.follow({ ProjectionFollower<P>() }, report: report)
  }
}

/// What a projection has seen, and what it came to: covers 1 … `through`, digest `digest`.
public struct Coverage: Hashable, Sendable {
  /// The last event that has been applied.
  public let through: Position
  /// The digest of all rows.
  public let digest: RowDigest
  /// How many rows there are.
  public let rows: Int
}

extension Coverage {
  init(_ status: FollowerStatus) {
    self.init(through: status.position, digest: status.digest, rows: status.rows)
  }
}

/// Why the views can't answer.
///
/// They hold nothing of their own: deleting them and rebuilding is always safe.
public enum ViewsError: Error, Hashable, Sendable {
  /// A stored row can't be read.
  case damagedRow(key: String, offset: Int)
  /// There is no projection of that name.
  case unknownProjection(String)
}

extension ViewsError: FollowerFault {
  /// Why an event couldn't be applied: a word.
  public var reason: String {
    switch self {
    case .damagedRow: "damaged-row"
    case .unknownProjection: "unknown-projection"
    }
  }
}
