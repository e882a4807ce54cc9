import ArgumentParser
import Foundation

/// Images of a disk after a power cut.
struct PowerCutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power-cuts",
    abstract: "Check what is left of a ledger after power cuts: a line for each image, sound, refused or wrong.",
    discussion: "A damaged image may end the process: whoever runs this counts the lines and goes on with another seed."
  )

  @Argument(help: "Where to make the ledgers; best in memory.")
  var directory: String

  @OptionGroup var options: PowerCutOptions

  func run() async throws {
    var cuts = try PowerCuts(directory: directory, options: options)
    while cuts.images < options.images {
      try await cuts.run { outcome in
        let line =
          switch outcome {
          case .sound: "sound"
          case .refused(let why): "refused \(why)"
          case .wrong(let why): "wrong \(why)"
          }
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
      }
    }
  }
}
