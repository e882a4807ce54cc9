import ArgumentParser
import Foundation

/// Good inputs as files, for libFuzzer to begin with.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-corpus", abstract: "Write good inputs of each kind into a folder for each, a file an input.")

  @Argument(help: "Where to; each folder is made.")
  var directory: String

  @Option(help: "A file of event lines.")
  var lines: String

  @Option(help: "The ledger that they were imported into.")
  var ledger: String

  @Option(help: "The most inputs of a kind.")
  var most = 300

  func run() throws {
    let corpus = try FuzzCorpus(lines: lines, ledger: ledger)
    for target in FuzzTarget.allCases {
      let folder = URL(fileURLWithPath: directory).appendingPathComponent(target.rawValue)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let inputs = corpus[target]
      // From the whole corpus, so that every type of event is likely to be among them.
      for number in stride(from: 0, to: inputs.count, by: max(1, inputs.count / most)) {
        try Data(inputs[number]).write(to: folder.appendingPathComponent(String(number)))
      }
      print(target.rawValue)
    }
  }
}
