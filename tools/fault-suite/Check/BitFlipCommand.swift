import ArgumentParser
import EventLog
import Foundation

/// Single bits turned over in a ledger's file.
struct BitFlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bit-flips",
    abstract: "Flip single bits of a small ledger's file and ask it everything; a line for each.",
    discussion: "LMDB may end the process at a damaged page: whoever runs this restores the file and goes on.")

  @Argument(help: "The ledger; its file is changed in place, and changed back.")
  var ledger: String

  @Option(help: "Decides which bits.")
  var seed: UInt64

  @Option(help: "The first flip's number.")
  var from = 0

  @Option(help: "The number after the last flip's.")
  var to = 10_000

  @Flag(help: "Leave the records' hashes out: wrong answers must then be found.")
  var withoutHashes = false

  func run() throws {
    let flips = try BitFlips(path: ledger, seed: seed, checking: withoutHashes ? .bounds : .hash)
    for number in from..<to {
      let outcome = try flips.flip(number)
      FileHandle.standardOutput.write(Data("\(number) \(outcome.rawValue)\n".utf8))
    }
  }
}
