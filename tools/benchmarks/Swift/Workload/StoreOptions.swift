import ArgumentParser
import EventLog

/// The ledger that a measurement reads.
struct StoreOptions: ParsableArguments {
  @Option(help: "The ledger's directory.") var ledger: String
  @Option(help: "What the figures' names begin with.") var name: String
  @Option(help: "How often a thing is done; the median counts.") var rounds = 3

  /// Opens the ledger for reading.
  func open() throws -> EventLog { try EventLog.open(at: ledger, access: .readOnly) }

  /// Prints how many of the ledger's events were done with in a second.
  func write(_ what: String, events: UInt64, seconds: Double) {
    Figure("\(name).\(what).rate", Double(events) / seconds, "events/s").write()
  }
}
