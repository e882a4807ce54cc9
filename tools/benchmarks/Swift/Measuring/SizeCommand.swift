import ArgumentParser
import EventEnvelope
import EventLog

/// `ledger-bench size`: bytes on disk beside bytes of payload.
struct SizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "size", abstract: "What an event takes on disk.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    let log = try store.open()
    let snapshot = try log.snapshot()
    var payload = 0
    try snapshot.scan(checking: .bounds) { record in
      let bytes = record.payload
      payload += bytes.count
      return true
    }
    let events = Double(snapshot.last.rawValue)
    let payloadAnEvent = Double(payload) / events
    Figure("\(store.name).events", events, "events").write()
    Figure("\(store.name).disk", try Ledgers.fileBytes(of: store.ledger) / events, "bytes/event").write()
    Figure("\(store.name).payload", payloadAnEvent, "bytes/event").write()
    Figure("\(store.name).disk.budget", 1.25 * payloadAnEvent + 64, "bytes/event").write()
  }
}
