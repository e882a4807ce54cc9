import ArgumentParser
import CaseEvents
import EventEnvelope
import EventLog
import Rolls

/// `ledger-bench replay`: every projection folded in memory, on one core.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Fold a ledger of cases into each projection's rows in memory.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    let log = try store.open()
    for projection in Views.projections { try measure(projection, log) }
  }

  /// The rate over the ledger's events, and over those alone that the projection reads.
  private func measure<P: Projection>(_ projection: P.Type, _ log: EventLog) throws {
    let last = try log.snapshot().last
    var read: UInt64 = 0
    let filter = EventFilter(types: Set(P.types.map(\.rawValue)))
    try log.scan(filter: filter, checking: .bounds) { _ in
      read += 1
      return true
    }
    let (seconds, rows) = try Timing.processor(of: store.rounds) {
      try P.rows(of: log, through: last).count
    }
    store.write("replay.\(P.name)", events: last.rawValue, seconds: seconds)
    store.write("replay.\(P.name).folded", events: read, seconds: seconds)
    Figure("\(store.name).replay.\(P.name).rows", Double(rows), "rows").write()
  }
}
