import ArgumentParser
import EventLog

/// `ledger-bench latency`: one event after the other to a ledger that is there, each a durable commit.
struct LatencyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "latency", abstract: "Append one synthetic event after the other to a ledger, for some seconds.")

  /// Types that the catalogue hasn't: nobody who reads cases looks at the events.
  private static let firstType: UInt16 = 60_000

  @OptionGroup var workload: WorkloadOptions
  @Option(help: "The ledger's directory.") var ledger: String
  @Option(help: "What the figures' names begin with.") var name: String
  @Option(help: "For how long.") var seconds = 4

  func run() async throws {
    let log = try EventLog.open(at: ledger, access: .readWrite)
    defer { log.close() }
    var source = try workload.events()
    let events = source.next(4_096).map { event in
      var event = event
      event.type += Self.firstType
      return event
    }
    let samples = try await Samples.ofAppends(events, to: log, until: .now + .seconds(seconds))
    samples.write("\(name).latency")
  }
}
