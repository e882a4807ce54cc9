import ArgumentParser
import CountyHost
import CountyKit
import EventLog
import FoundationEssentials

/// `ledger-bench feed`: every event of a ledger through one module.
struct FeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Feed a module every event of a ledger, whatever its manifest asks for.")

  @OptionGroup var store: StoreOptions
  @Option(help: "The module's executable; without it a module in Swift runs within this process.") var module: String?
  @Option(help: "How many events are on their way at most.") var window = 256
  @Option(help: "After so many events it ends.") var most = Int.max
  @Option(help: "Where the module runs.") var folder = "."

  func run() async throws {
    let log = try store.open()
    var rates: [Double] = []
    for round in 0..<store.rounds {
      let feed = LedgerFeed(log: log, window: window, most: most)
      let start = ContinuousClock.now
      let (count, latencies, memory) = try await self.feed(feed, round)
      rates.append(Double(count) / (ContinuousClock.now - start).seconds)
      if window == 1 { latencies.write("\(store.name).latency") }
      if let memory { Figure("\(store.name).memory", memory, "MiB").write() }
    }
    Figure("\(store.name).rate", rates.sorted()[rates.count / 2], "events/s").write()
  }

  private func feed(_ feed: LedgerFeed, _ round: Int) async throws -> (Int, Samples, Double?) {
    guard let module else {
      let (count, latencies) = try await feed.run(InProcessCarrier(VisitCounter.self))
      return (count, latencies, nil)
    }
    let place = "\(folder)/\(round)-\(window)-\(module.split(separator: "/").last ?? "")"
    let process = try ModuleProcess.bench(module, in: place)
    return try await process.run { talk in
      let (count, latencies) = try await feed.run(talk)
      let memory = ResidentMemory.highWater(ofChildrenIn: place)
      try await talk.say(.shutdown)
      return (count, latencies, memory)
    }.result
  }
}
