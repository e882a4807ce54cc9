import ArgumentParser
import Foundation

/// Damaged input for every reader.
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Feed changed records, lines and payloads to their readers, which may only refuse.")

  @Option(help: "A file of event lines.")
  var lines: String

  @Option(help: "The ledger that they were imported into.")
  var ledger: String

  @Option(help: "Decides the inputs.")
  var seed: UInt64 = 1

  @Option(help: "How many inputs for each reader.")
  var inputs = 200_000

  @Flag(help: "Demand that what is read be written with the same bytes, which changed inputs can't satisfy.")
  var demandSameBytes = false

  func run() throws {
    let corpus = try FuzzCorpus(lines: lines, ledger: ledger)
    for target in FuzzTarget.allCases {
      let mutator = Mutator(corpus: corpus[target])
      var random = RandomNumbers(seed: seed)
      var accepted = 0
      for number in 0..<inputs {
        let input = mutator.input(&random)
        do {
          if try target.accepts(input, demandingSameBytes: demandSameBytes) { accepted += 1 }
        } catch {
          print("\(target) input \(number): \(error): \(input.map { String($0, radix: 16) }.joined(separator: " "))")
          throw ExitCode(2)
        }
      }
      print("\(target): \(inputs) inputs, \(accepted) accepted, \(inputs - accepted) refused")
      guard accepted > 0, accepted < inputs else { throw CheckFailure("\(target): all the same") }
    }
  }
}
