import ArgumentParser
import EventLog

/// `ledger-bench verify`: derives everything anew and compares.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify", abstract: "Verify a ledger.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    let snapshot = try store.open().snapshot()
    let (seconds, report) = try Timing.processor(of: store.rounds) { try snapshot.verify() }
    guard report.isSound else { throw BenchError("\(store.ledger) is not sound") }
    store.write("verify", events: report.events, seconds: seconds)
    Figure("\(store.name).record", Double(report.bytes) / Double(report.events), "bytes/event").write()
  }
}
