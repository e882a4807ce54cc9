public import CaseLog
public import EventEnvelope
public import EventLog
public import Rolls
import Wording

/// An open ledger: its log, and the views that follow it.
public struct Ledger: Sendable {
  /// The events: the only truth.
  public let log: EventLog
  /// The projections' stored rows; nil where the directory can't be written.
  public let storedViews: Views?

  /// The projections' stored rows.
  ///
  /// - Throws: ``Problem`` where there can be none.
  public var views: Views {
    get throws {
      if let storedViews { return storedViews }
      throw Problem(
        .notPermitted, Text("the ledger's directory can't be written", "账本目录不可写"),
        remedy: Text("Projections are kept there: work on a copy.", "投影须存于该目录：请在副本上操作。"))
    }
  }

  /// Brings a projection up to the ledger's end, or as far as it can.
  ///
  /// - Parameters:
  ///   - projection: which rows.
  ///   - insisting: whether an event that it is stuck at is tried again at once.
  ///   - report: is told how far it is.
  /// - Returns: how it stands then.
  /// - Throws: ``Problem`` where rows can't be stored; what the views or the log refuse.
  @discardableResult
  public func advance<P: Projection>(
    _ projection: P.Type, insisting: Bool = false, telling report: @escaping Progress.Report = { _ in }
  ) throws -> FollowerStatus {
    let activity = Text("Bringing \(P.name) up to date", "正在更新投影 \(P.name)")
    return try Progress.reporting(activity, unit: Text("events", "条事件"), to: report) { update in
      try views.advance(P.self, insisting: insisting) { reached, _ in update(Int(clamping: reached.rawValue)) }
    }
  }

  /// Makes sure that a county or township is kept here: an empty roll of another's would read as "nobody".
  ///
  /// - Parameter code: the first digits of offices; nil for all that the ledger keeps.
  /// - Throws: ``Problem`` where the ledger keeps no office of it.
  public func requireInScope(_ code: String?) throws {
    guard let code, !log.manifest.scope.codes.contains(where: { code.hasPrefix($0) || $0.hasPrefix(code) }) else {
      return
    }
    throw Problem(
      .notFound, Text("this ledger doesn't keep \(code)", "本账本不含 \(code)"),
      remedy: Text("It keeps \(log.manifest.scope).", "本账本管辖 \(log.manifest.scope)。"))
  }

  /// The last event that had been recorded by a moment.
  ///
  /// - Parameter instant: the moment; nil for none.
  /// - Returns: the position; nil where the moment is.
  /// - Throws: what the log refuses.
  public func position(knownAt instant: Instant?) throws -> Position? {
    guard let instant else { return nil }
    return try log.snapshot().lastPosition(recordedAtOrBefore: instant)
  }
}

extension Ledger {
  /// Which events were decided elsewhere.
  ///
  /// - Returns: the provenance of the ledger's events.
  /// - Throws: what the log refuses.
  public func provenance() throws -> Provenance { try CaseReader(try log.snapshot()).provenance() }

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
