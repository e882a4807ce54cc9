import ArgumentParser
import CaseEvents
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan log read`.
struct LogReadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "read", Text("Read events by position, subject, type or office", "按位置、主体、类型或区划读取事件"),
      examples: [
        ("anjuan log read --after 1000 --limit 20", Text("Twenty events from a position on", "从某位置起读二十条")),
        ("anjuan log read --subject staff/431026-c-1 --newest --limit 5", Text("A subject's last events", "某主体最近的事件")),
        (
          "anjuan log read --type EnrolmentConfirmed --office 431026 --json", Text("As CloudEvents", "以 CloudEvents 输出")
        ),
      ])
  }

  @Option(help: ArgumentHelp(Text("Only events about this subject", "只取与此主体有关的事件"), valueName: "kind/id"))
  var subject: Subject?

  @Flag(help: ArgumentHelp(Text("Newest first (with --subject)", "最新的在前（配合 --subject）")))
  var newest = false

  @Option(help: ArgumentHelp(Text("At most so many", "最多条数"), valueName: "count"))
  var limit: Int?

  @OptionGroup var selection: EventSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if newest, subject == nil {
      throw ValidationError(Text("--newest needs --subject", "--newest 须与 --subject 一起使用"))
    }
    if let limit, limit < 1 { throw ValidationError(Text("--limit must be 1 or more", "--limit 须不小于 1")) }
  }

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    var listing = EventListing(origin: log.manifest.origin, output)
    if let subject { try readThread(of: subject, in: log, &listing) } else { try readLog(log, &listing) }
    try listing.finish()
  }

  private func readThread(of subject: Subject, in log: EventLog, _ listing: inout EventListing) throws {
    let events = try log.snapshot().events(of: subject, newestFirst: newest)
    guard !events.isEmpty else {
      throw Problem(.notFound, Text("no event is about \(subject)", "没有与 \(subject) 有关的事件"))
    }
    let types = Set(selection.types.map(\.rawValue))
    let wanted = events.lazy.filter { event in
      event.position > (selection.after ?? .origin) && (types.isEmpty || types.contains(event.type))
        && (selection.office.map(event.office.description.hasPrefix) ?? true)
    }
    for event in wanted.prefix(limit ?? .max) { try listing.write(event) }
  }

  private func readLog(_ log: EventLog, _ listing: inout EventListing) throws {
    var rest = limit ?? .max
    try log.scan(after: selection.after ?? .origin, filter: selection.filter) { record in
      try listing.write(try RecordedEvent(record))
      rest -= 1
      return rest > 0
    }
  }
}
