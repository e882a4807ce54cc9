import ArgumentParser
import Foundation

/// Images of a disk after a power cut.
struct PowerCutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power-cuts",
    abstract: "Check what is left of a ledger after power cuts; a line for each image where --verbose.")

  @Option(help: "Where to make the ledgers; best in memory.")
  var directory: String

  @Option(help: "Decides everything.")
  var seed: UInt64

  @Option(help: "How many images to check.")
  var images = 5_000

  @Option(help: "The bytes that the disk writes whole: 512 or 4096; below that, headers are torn.")
  var granule = 512

  @Flag(help: "The disk says that it synchronized, and didn't.")
  var lies = false

  func run() async throws {
    var cuts = try PowerCuts(directory: directory, seed: seed, granule: granule, lies: lies)
    while cuts.images < images {
      try await cuts.run(limit: images) { problem in
        // One line at once: a damaged image may end this process, and whoever runs it counts the lines.
        FileHandle.standardOutput.write(Data((problem.map { "bad \($0)\n" } ?? "sound\n").utf8))
      }
    }
    if cuts.bad > 0 { throw ExitCode(2) }
  }
}
