import ArgumentParser
import Foundation

/// `ledger-bench process`: a program as a whole, from its start to its end.
struct ProcessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process", abstract: "Run a program many times; its output is discarded.")

  @Option(help: "What the figures' names begin with.") var name: String
  @Option(help: "How often.") var count = 20
  @Option(help: "Lines or events that one run is about: prints a rate as well.") var items: Double?
  @Argument(parsing: .captureForPassthrough, help: "The program and its arguments.") var command: [String]

  func run() throws {
    let words = Array(command.drop { $0 == "--" })
    guard let program = words.first else { throw ValidationError("a program is missing") }
    let clock = ContinuousClock()
    var samples = Samples()
    for _ in 0..<count {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = Array(words.dropFirst())
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      let start = clock.now
      try process.run()
      process.waitUntilExit()
      samples.append(clock.now - start)
      guard process.terminationStatus == 0 else {
        throw BenchError("\(program) ended with \(process.terminationStatus)")
      }
    }
    guard let items else { return samples.write(name) }
    Figure("\(name).rate", items / samples.median * 1e6, "items/s").write()
  }
}
