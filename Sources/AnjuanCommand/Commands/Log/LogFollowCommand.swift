import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan log follow`.
struct LogFollowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "follow", Text("Print events as they are recorded, by whatever process", "持续输出新写入的事件（不论由哪个进程写入）"),
      discussion: Text(
        "Begins after --after, or at the end of the log; stop with Ctrl-C.", "自 --after 之后开始，缺省为日志末尾；按 Ctrl-C 停止。"))
  }

  @Option(help: ArgumentHelp(Text("Stop after so many events", "输出若干条后停止"), valueName: "count"))
  var limit: Int?

  @Flag(help: ArgumentHelp(Text("Begin with the first event", "从第一条事件开始")))
  var fromStart = false

  @OptionGroup var selection: EventSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(Text("--limit must be 1 or more", "--limit 须不小于 1")) }
  }

  func run() async throws {
    let log = try ledger.place.openLog(.readOnly)
    var listing = EventListing(origin: log.manifest.origin, output, follows: true)
    let start = try selection.after ?? (fromStart ? .origin : log.snapshot().last)
    var rest = limit ?? .max
    for try await batch in log.follow(after: start, filter: selection.filter) {
      for event in batch.prefix(rest) { try listing.write(event) }
      rest -= min(rest, batch.count)
      if rest == 0 { break }
    }
    try listing.finish()
  }
}
