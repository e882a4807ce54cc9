public import EventLog

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
}
