import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan case timeline`.
struct CaseTimelineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "timeline", Text("Everything that was recorded about a case, in order", "按记录先后列出一个案卷的全部事件"),
      discussion: Text(
        "An event that was corrected shows as it was corrected, with the correction's position beside it.",
        "已更正的事件按更正后的内容显示，并注明更正事件的位置。"))
  }

  @Argument(help: ArgumentHelp(Text("The case", "案卷号"), valueName: "case")) var caseID: String
  @OptionGroup var time: TimeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let reader = CaseReader(try ledger.place.openLog(.readOnly).snapshot())
    let provenance = try reader.provenance()
    let history = try reader.history(ofCase: caseID, knownAt: time.knownAt)
    var writer = output.writer([
      .number("position", Text("POSITION", "位置")), Column("recordedAt", Text("RECORDED", "记录时间")),
      Column("occurredOn", Text("OCCURRED", "发生日")), .number("daysLate", Text("DAYS LATE", "补录（日）")),
      Column("type", Text("EVENT", "事件")),
      Column("actor", Text("ACTOR", "经办")), .number("correctedBy", Text("CORRECTED BY", "被更正于")),
      Column("elsewhere", Text("DECIDED ELSEWHERE", "他处决定")), Column("summary", Text("SUMMARY", "摘要")),
    ])
    for entry in history.entries(asOf: time.asOf) {
      let title = entry.event.type.title
      try writer.write([
        .number(entry.position.rawValue), .instant(entry.recordedAt), .date(entry.occurredOn),
        entry.daysLate > 0 ? .number(entry.daysLate) : .empty,
        .label(title, code: title.english), .text(entry.actor.description),
        Cell(history.corrections[entry.position]) { .number($0.rawValue) },
        .flag(provenance.isElsewhere(entry.position)),
        .label(entry.event.summary, code: entry.event.summary.english),
      ])
    }
    try writer.finish()
  }
}
