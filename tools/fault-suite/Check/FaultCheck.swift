import ArgumentParser

/// Faults against the real event log, each with a model to hold it to; `tools/faults` runs them all.
@main
struct FaultCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fault-check", abstract: "Put the event log through faults, and hold it to what it promises.",
    subcommands: [
      AppendCommand.self, PowerCutCommand.self, BitFlipCommand.self, ReadersCommand.self, SimulateCommand.self,
      FuzzCommand.self, CorpusCommand.self, CoverageCommand.self,
    ])
}
