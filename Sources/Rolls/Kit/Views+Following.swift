public import EventEnvelope
public import EventLog
public import Files

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

extension Coverage {
  init(_ status: FollowerStatus) {
    self.init(through: status.position, digest: status.digest, rows: status.rows)
  }
}
