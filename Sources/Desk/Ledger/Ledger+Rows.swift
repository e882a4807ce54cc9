public import EventEnvelope
import EventLog
public import Rolls

extension Ledger {
  /// Hands over the rows of a projection, in the order of keys, as the ledger knew them.
  ///
  /// - Parameters:
  ///   - projection: which rows.
  ///   - knownAt: the moment of knowledge; nil for now, which is answered from the stored rows.
  ///   - prefix: what the keys begin with.
  ///   - report: is told how far it is, where rows have to be brought up to date first.
  ///   - body: is handed key and row.
  /// - Throws: `FollowerError.stopped` where the stored rows lack an event; what the views, the log or `body` throw.
  public func forEachRow<P: Projection>(
    of projection: P.Type, knownAt: Instant?, prefix: String = "", telling report: @escaping Progress.Report = { _ in },
    _ body: (String, P.Row) throws -> Void
  ) throws {
    let end: Position
    if let known = try position(knownAt: knownAt) {
      end = known
    } else if let storedViews {
      try requireComplete(P.self, report)
      return try storedViews.forEachRow(of: P.self, prefix: prefix, body)
    } else {
      end = try log.snapshot().last
    }
    for (key, row) in try P.rows(of: log, through: end) where key.hasPrefix(prefix) {
      try body(key, row)
    }
  }

  /// Brings the stored rows up to the ledger's end, and makes sure that they got there: rows that lack an event answer
  /// wrongly.
  private func requireComplete<P: Projection>(_ projection: P.Type, _ report: @escaping Progress.Report) throws {
    let status = try advance(P.self, telling: report)
    if let failure = status.failure {
      throw FollowerError.stopped(follower: P.name, failure, backlog: status.lag.events)
    }
  }
}
