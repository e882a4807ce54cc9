import ArgumentParser
import CaseEvents
import EventEnvelope
import EventLog

/// `ledger-bench scan`: every record in order; as it lies, with its hash checked, and decoded.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "scan", abstract: "Read every record of a ledger.")

  @OptionGroup var store: StoreOptions
  @Flag(help: "Decode the payloads as well.") var decode = false

  func run() throws {
    let snapshot = try store.open().snapshot()
    let last = snapshot.last.rawValue
    for (what, checking) in [("scan", RecordChecking.bounds), ("checked", .hash)] {
      let (seconds, sum) = try Timing.processor(of: store.rounds) {
        var sum: UInt64 = 0
        try snapshot.scan(checking: checking) { record in
          sum &+= UInt64(record.type) &+ UInt64(bitPattern: record.recordedAt.microseconds)
          return true
        }
        return sum
      }
      if sum == 0 { throw BenchError("\(store.ledger) has no events") }
      store.write(what, events: last, seconds: seconds)
    }
    if decode { try measureDecoding(snapshot) }
  }

  /// Each payload becomes an event of the catalogue, and is dropped.
  private func measureDecoding(_ snapshot: borrowing LogSnapshot) throws {
    let (seconds, count) = try Timing.processor(of: store.rounds) {
      var count: UInt64 = 0
      try snapshot.scan(checking: .bounds) { record in
        guard let type = EventType(rawValue: record.type) else { return true }
        let payload = record.payload
        _ = try CaseEvent(type: type, trusted: payload)
        count += 1
        return true
      }
      return count
    }
    store.write("decoded", events: count, seconds: seconds)
  }
}
