import ArgumentParser
import EventLog

/// `ledger-bench append`: one appender, one durable commit a batch.
struct AppendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Append synthetic events, a durable commit a batch; keeps the ledger ours-append-BATCH.")

  @OptionGroup var workload: WorkloadOptions
  @Option(help: "Events of a batch.") var batch = 1
  @Option(help: "Events altogether.") var events = 4_000

  @Flag(help: "Append to the ledger of an earlier run instead of a new one.") var again = false

  @Flag(help: "Have each acknowledgement wait for the anchor.") var anchored = false

  func run() async throws {
    let name = "append-\(batch)"
    var log = try again ? Ledgers.open(name, in: workload.directory) : Ledgers.create(name, in: workload.directory)
    if anchored {
      log.close()
      log = try Ledgers.open(name, in: workload.directory, anchorPolicy: .everyCommit)
    }
    var source = try workload.events()
    let batches = (0..<(events / batch)).map { _ in source.next(batch) }
    let clock = ContinuousClock()
    var commits = Samples()
    let start = clock.now
    for events in batches {
      let begin = clock.now
      try await log.append(events)
      commits.append(clock.now - begin)
    }
    log.close()  // brings the heads up to date: part of the price
    let seconds = (clock.now - start).seconds
    Figure("append.\(batch).rate", Double(batches.count * batch) / seconds, "events/s").write()
    commits.write("append.\(batch).commit")
  }
}
