import ArgumentParser
import EventLog

/// `ledger-bench group`: many appenders at once, each waiting for its own event to be durable.
struct GroupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: "Append one event at a time from many tasks at once.")

  @OptionGroup var workload: WorkloadOptions
  @Option(help: "How many tasks.") var clients = 64
  @Option(help: "For how long.") var seconds = 4

  func run() async throws {
    let log = try Ledgers.create("group-\(clients)", in: workload.directory)
    var source = try workload.events()
    // Enough for each task to go round without meeting its last event soon.
    let events = (0..<clients).map { _ in source.next(2_048) }
    let clock = ContinuousClock()
    let start = clock.now
    let deadline = start + .seconds(seconds)
    let latencies = try await withThrowingTaskGroup(of: Samples.self) { group in
      for own in events { group.addTask { try await Samples.ofAppends(own, to: log, until: deadline) } }
      var all = Samples()
      for try await samples in group { all.append(contentsOf: samples) }
      return all
    }
    let elapsed = (clock.now - start).seconds
    log.close()
    Figure("group.\(clients).rate", Double(latencies.values.count) / elapsed, "events/s").write()
    latencies.write("group.\(clients).latency")
  }
}
