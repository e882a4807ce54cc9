import ArgumentParser
import EventLog
import FoundationEssentials
import Rolls

/// `ledger-bench memory`: what a whole replay holds at most; times nothing, since it looks on while the work is done.
struct MemoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory", abstract: "The most memory that a replay takes.",
    discussion: "In a process of its own for each way, since a high water never goes down.")

  @OptionGroup var store: StoreOptions
  @Option(help: "Rebuild into this file, which is replaced; without it the rows are folded in memory.")
  var file: String?

  func run() async throws {
    let log = try store.open()
    let memory = ResidentMemory()
    memory.sample()
    let before = memory.highestAnonymous
    let sampler = Task.detached {
      while !Task.isCancelled {
        memory.sample()
        try? await Task.sleep(for: .milliseconds(5))
      }
    }
    try replay(log)
    memory.sample()
    sampler.cancel()
    await sampler.value
    Figure("\(store.name).anonymous", memory.highestAnonymous, "MiB").write()
    Figure("\(store.name).before", before, "MiB").write()
    Figure("\(store.name).high-water", ResidentMemory.highWater, "MiB").write()
  }

  private func replay(_ log: EventLog) throws {
    guard let file else {
      _ = try RollProjection.rows(of: log, through: log.snapshot().last)
      return
    }
    for path in [file, "\(file)-lock"] where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    try Views(of: log, at: file).rebuild(RollProjection.self)
  }
}
