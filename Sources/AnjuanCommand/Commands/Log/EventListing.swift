import CaseEvents
import CaseLog
import EventEnvelope
import EventLog
import Wording

/// How events are listed for people, and as CloudEvents for programs.
struct EventListing {
  /// The columns of the table and of CSV.
  static var columns: [Column] {
    [
      .number("position", Text("POSITION", "位置"), minimumWidth: 9),
      Column("recordedAt", Text("RECORDED", "记录时间"), minimumWidth: 25),
      Column("occurredOn", Text("OCCURRED", "发生日"), minimumWidth: 10),
      Column("type", Text("EVENT", "事件"), minimumWidth: 26),
      Column("subject", Text("SUBJECT", "主体"), minimumWidth: 26),
      Column("actor", Text("ACTOR", "经办"), minimumWidth: 20),
      Column("office", Text("OFFICE", "区划"), minimumWidth: 12), Column("summary", Text("SUMMARY", "摘要")),
    ]
  }

  private let origin: String
  private let format: OutputFormat
  private var writer: ListingWriter
  private let output = StandardStreams.current.output
  private let follows: Bool

  init(origin: String, _ options: OutputOptions, follows: Bool = false) {
    self.origin = origin
    self.follows = follows
    format = options.format
    writer = options.writer(Self.columns, follows: follows)
  }

  /// Writes one event.
  mutating func write(_ recorded: RecordedEvent) throws {
    if format == .json {
      let line = try EventLine(recorded, source: origin).encoded()
      try output.writeLine(String(decoding: line, as: UTF8.self))
      if follows { try output.flush() }
      return
    }
    let entry = try LedgerEntry(recorded)
    let title = entry.event.type.title
    try writer.write([
      .number(Int64(clamping: entry.position.rawValue)), .instant(entry.recordedAt), .date(entry.occurredOn),
      .label(title, code: title.english), .text(recorded.subjects.first?.subject.description ?? ""),
      .text(entry.actor.description), .text(entry.office.description),
      .label(entry.event.summary, code: entry.event.summary.english),
    ])
  }

  /// Ends the listing.
  mutating func finish() throws { if format != .json { try writer.finish() } }
}
