import ArgumentParser
import Desk
import EventLog
import Rolls
import Wording

/// The command `anjuan projection status`.
struct ProjectionStatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "status", Text("How far each projection has come, and what keeps it", "各投影的进度与受阻原因"),
      discussion: Text(
        "Exit status 2 where one is stuck, or further behind than --behind or --late allow. Without them any lag is fine: "
          + "projections catch up when they are asked.",
        "若有投影停滞，或落后超过 --behind、--late 的限度，退出码为 2。未给限度时不论落后多少：查询时会自动更新。"))
  }

  @Option(help: ArgumentHelp(Text("How many events behind is too many", "允许落后的事件数"), valueName: "events"))
  var behind: UInt64?

  @Option(
    help: ArgumentHelp(
      Text("How many seconds after its recording an event must be applied", "事件写入后须在多少秒内更新"),
      valueName: "seconds"))
  var late: UInt32?

  @OptionGroup var selection: ProjectionSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let views = try ledger.place.open().views
    let statuses = try selection.projections.map { try views.status(of: $0) }
    try output.render(Listing(columns: StatusListing.columns, rows: statuses.map(StatusListing.row)))
    if statuses.contains(where: isTooLate) { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }

  private func isTooLate(_ status: FollowerStatus) -> Bool {
    if status.standing == .stuck { return true }
    if let behind, status.lag.events > behind { return true }
    if let late, status.lag.seconds > Int64(late) { return true }
    return false
  }
}
