import ArgumentParser

/// The measurements of the ledger itself; `tools/bench/run` puts them beside raw C's.
///
/// Every figure is a line `name TAB value TAB unit`, as in `tools/bench/raw.c`.
@main
struct LedgerBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger-bench", abstract: "Measure the ledger; every figure is a line: name, value, unit.",
    subcommands: [
      AppendCommand.self, GroupCommand.self, ScanCommand.self, VerifyCommand.self, TimelineCommand.self,
      ReplayCommand.self, ViewsCommand.self, MemoryCommand.self, SizeCommand.self, ProcessCommand.self,
      TableCommand.self,
    ])
}
