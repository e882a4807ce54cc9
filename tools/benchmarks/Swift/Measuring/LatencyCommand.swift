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
    var samples = Samples()
    let deadline = ContinuousClock.now + .seconds(seconds)
    var begin = ContinuousClock.now
    while begin < deadline {
      try await log.append([events[samples.values.count % events.count]])
      let end = ContinuousClock.now
      samples.append(end - begin)
      begin = end
    }
    samples.write("\(name).latency")
  }
}
