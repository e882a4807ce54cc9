import ArgumentParser
import Desk
import EventLog
import Rolls
import Wording

/// The command `anjuan projection retry`.
struct ProjectionRetryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "retry", Text("Try the event again at which a projection is stuck, and go on", "重试使投影停滞的事件并继续"),
      discussion: Text(
        "Without it a stuck projection is tried again when it is asked, a second later and then later and later, at most "
          + "five minutes apart. Exit status 2 where it is stuck still.",
        "若不执行本命令，停滞的投影在查询时也会重试，间隔由一秒逐次延长，最长五分钟。若仍停滞，退出码为 2。"))
  }

  @Argument(
    help: ArgumentHelp(Text("The projections' names", "投影名称"), valueName: "name"),
    completion: .list(Views.projections.map { $0.name }))
  var names: [String]

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let open = try ledger.place.open()
    let projections = try names.map(Views.projection(named:))
    let statuses = try projections.map {
      try open.advance($0, insisting: true, telling: output.messages.showProgress())
    }
    try output.render(Listing(columns: StatusListing.columns, rows: statuses.map(StatusListing.row)))
    if statuses.contains(where: { $0.failure != nil }) { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }
}
