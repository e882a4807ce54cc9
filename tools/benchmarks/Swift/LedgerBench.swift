import ArgumentParser

/// The measurements of the ledger itself; `tools/bench` puts them beside others'.
///
/// Every figure is a line `name TAB value TAB unit`, as of the yardsticks in C.
@main
struct LedgerBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger-bench", abstract: "Measure the ledger; every figure is a line: name, value, unit.",
    subcommands: [
      AppendCommand.self, GroupCommand.self, ScanCommand.self, VerifyCommand.self, TimelineCommand.self,
      ReplayCommand.self, ViewsCommand.self, MemoryCommand.self, SizeCommand.self, ProcessCommand.self,
      GrowthCommand.self, HouseholdsCommand.self, AssessCommand.self, FeedCommand.self, FollowerCommand.self,
      LatencyCommand.self,
      TableCommand.self,
    ])
}
