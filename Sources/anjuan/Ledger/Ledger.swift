import EventEnvelope
import EventLog
import Rolls
import Wording

/// An open ledger: its log, and the views that follow it.
struct Ledger {
  /// The events: the only truth.
  let log: EventLog
  /// The projections' rows.
  let views: Views

  /// Brings a projection up to the ledger's end, telling how far it is where that takes long.
  func catchUp<P: Projection>(_ projection: P.Type, _ messages: MessageOptions) throws {
    let meter = messages.progress(
      Text("Bringing \(P.name) up to date", "正在更新投影 \(P.name)"), unit: Text("events", "条事件"))
    defer { meter.finish() }
    try views.catchUp(P.self) { reached, _ in meter.update(to: Int(clamping: reached.rawValue)) }
  }

  /// The last event that had been recorded by `instant`, or the last of all where it is nil.
  func position(knownAt instant: Instant?) throws -> Position? {
    guard let instant else { return nil }
    return try log.snapshot().lastPosition(recordedAtOrBefore: instant)
  }
}
