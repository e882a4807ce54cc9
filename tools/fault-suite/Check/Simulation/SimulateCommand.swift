import ArgumentParser
import Foundation

/// The deterministic simulation.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Live the lives of many ledgers, each decided by one seed, and hold each to a model after every step.")

  @Argument(help: "A folder for the ledgers; best in memory.")
  var directory: String

  @Option(help: "The first seed.")
  var seed: UInt64 = 1

  @Option(help: "How many seeds.")
  var seeds = 200

  @Option(help: "The steps of each.")
  var steps = 500

  @Flag(help: "The disk says that it synchronized, and didn't: a failure must be found.")
  var lies = false

  @Flag(help: "Live each life twice; the traces must be equal.")
  var twice = false

  func run() async throws {
    var counts: [String: Int] = [:]
    for seed in seed..<seed + UInt64(seeds) {
      do {
        let digest = try await live(seed, &counts)
        if twice, try await live(seed, &counts) != digest { throw CheckFailure("the second life took another course") }
        if seeds == 1 { print("trace \(String(digest, radix: 16))") }
      } catch {
        print("seed \(seed): \(error)")
        print("repeat with: fault-check simulate DIR --seed \(seed) --seeds 1 --steps \(steps)\(lies ? " --lies" : "")")
        throw ExitCode(2)
      }
    }
    let list = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    print("\(seeds) seeds of \(steps) steps: \(list)")
  }

  private func live(_ seed: UInt64, _ counts: inout [String: Int]) async throws -> UInt64 {
    let path = "\(directory)/seed-\(seed)"
    try? FileManager.default.removeItem(atPath: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var simulation = try Simulation(path: path, seed: seed, lies: lies)
    let digest = try await simulation.run(steps: steps)
    counts.merge(simulation.counts) { $0 + $1 }
    return digest
  }
}
