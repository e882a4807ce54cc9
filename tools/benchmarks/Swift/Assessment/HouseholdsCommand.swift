import ArgumentParser
import FoundationEssentials

/// `ledger-bench households`: makes the households that assessments are measured with.
struct HouseholdsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "households", abstract: "Write invented households as JSON Lines, a file for each shape.")

  @Option(help: "Where to write households-SHAPE.jsonl.") var directory: String
  @Option(help: "How many.") var count = 200_000
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1

  func run() throws {
    for shape in SyntheticHouseholds.Shape.allCases {
      var households = SyntheticHouseholds(shape, seed: seed)
      var bytes: [UInt8] = []
      for number in 1...count {
        bytes.append(contentsOf: households.line(number).utf8)
        bytes.append(UInt8(ascii: "\n"))
      }
      try Data(bytes).write(to: URL(filePath: "\(directory)/households-\(shape.rawValue).jsonl"))
    }
  }
}
