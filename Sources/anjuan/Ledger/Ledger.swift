import EventEnvelope
import EventLog
import Rolls
import Wording

/// An open ledger: its log, and the views that follow it.
struct Ledger {
  /// The events: the only truth.
  let log: EventLog
  /// The projections' stored rows; nil where the directory can't be written.
  let storedViews: Views?

  /// The projections' stored rows.
  ///
  /// - Throws: ``CommandFailure`` where there can be none.
  var views: Views {
    get throws {
      if let storedViews { return storedViews }
      throw CommandFailure(
        .notPermitted, Text("the ledger's directory can't be written", "账本目录不可写"),
        remedy: Text("Projections are kept there: work on a copy.", "投影须存于该目录：请在副本上操作。"))
    }
  }

  /// Brings a projection up to the ledger's end, or as far as it can, telling how far it is where that takes long.
  @discardableResult
  func advance<P: Projection>(
    _ projection: P.Type, insisting: Bool = false, _ messages: MessageOptions
  ) throws -> FollowerStatus {
    let meter = messages.progress(
      Text("Bringing \(P.name) up to date", "正在更新投影 \(P.name)"), unit: Text("events", "条事件"))
    defer { meter.finish() }
    return try views.advance(P.self, insisting: insisting) { reached, _ in
      meter.update(to: Int(clamping: reached.rawValue))
    }
  }

  /// Makes sure that a county or township is kept here: an empty roll of another's would read as "nobody".
  func requireInScope(_ code: String?) throws {
    guard let code, !log.manifest.scope.codes.contains(where: { code.hasPrefix($0) || $0.hasPrefix(code) }) else {
      return
    }
    throw CommandFailure(
      .notFound, Text("this ledger doesn't keep \(code)", "本账本不含 \(code)"),
      remedy: Text("It keeps \(log.manifest.scope).", "本账本管辖 \(log.manifest.scope)。"))
  }

  /// The last event that had been recorded by `instant`, or the last of all where it is nil.
  func position(knownAt instant: Instant?) throws -> Position? {
    guard let instant else { return nil }
    return try log.snapshot().lastPosition(recordedAtOrBefore: instant)
  }
}
