import ArgumentParser
import CountyHost
import CountyKit
import EventLog
import Synchronization

/// `ledger-bench followers`: how long an append takes alone, and beside modules that are fed as fast as they go.
struct FollowersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followers", abstract: "Append one event after the other, alone and beside modules that follow.")

  @OptionGroup var workload: WorkloadOptions
  @Option(help: "The ledger that the modules are fed from.") var ledger: String
  @Option(help: "The modules' executable.") var module: String
  @Option(help: "How many modules.") var modules = 11
  @Option(help: "For how long.") var seconds = 4

  func run() async throws {
    let log = try Ledgers.create("followers", in: workload.directory)
    var source = try workload.events()
    let events = source.next(4_096)
    try await append(events, to: log).write("followers.alone.latency")
    let fed = try EventLog.open(at: ledger, access: .readOnly)
    let deadline = ContinuousClock.now + .seconds(seconds + 3)
    let (samples, count) = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<modules {
        let process = try ModuleProcess.bench(module, in: "\(workload.directory)/module/\(number)")
        // Whoever appends comes first, in the threads of this process too.
        group.addTask(priority: .background) {
          try await process.run { try await LedgerFeed(log: fed, window: 256, deadline: deadline).run($0).count }.result
        }
      }
      // They start, and say hello.
      try await Task.sleep(for: .milliseconds(1_500))
      let samples = try await append(events, to: log)
      return (samples, try await group.reduce(0, +))
    }
    samples.write("followers.latency")
    Figure("followers.events.rate", Double(count) / Double(seconds + 3), "events/s").write()
    log.close()
  }

  @concurrent
  private func append(_ events: [NewEvent], to log: EventLog) async throws -> Samples {
    var samples = Samples()
    let deadline = ContinuousClock.now + .seconds(seconds)
    var begin = ContinuousClock.now
    while begin < deadline {
      try await log.append([events[samples.values.count % events.count]])
      let end = ContinuousClock.now
      samples.append(end - begin)
      begin = end
    }
    return samples
  }
}
