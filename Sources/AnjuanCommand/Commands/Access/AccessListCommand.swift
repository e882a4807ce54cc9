import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan access list`.
struct AccessListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("list", Text("List readings, oldest first", "按时间先后列出查阅记录"))
  }

  @Option(help: ArgumentHelp(Text("Only readings about this person", "只列出关于此人的查阅"), valueName: "person"))
  var person: PersonArgument?

  @Option(help: ArgumentHelp(Text("Only readings by this member of staff", "只列出此经办人的查阅"), valueName: "kind/id"))
  var staff: Subject?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let access = try AccessLog(of: ledger.place, try ledger.place.openLog(.readOnly), .readOnly)
    var writer = output.writer([
      .number("position", Text("POSITION", "位置")), Column("recordedAt", Text("RECORDED", "记录时间")),
      Column("what", Text("WHAT", "内容")), Column("actor", Text("READER", "查阅人")),
      Column("persons", Text("PERSONS", "人员")), Column("purpose", Text("PURPOSE", "目的")),
      Column("approvedBy", Text("APPROVED BY", "审批人")), Column("refusedBy", Text("REFUSED BY", "拒绝规则")),
    ])
    for (position, recordedAt, entry) in try access.entries(about: person?.subject, by: staff) {
      try writer.write([
        .number(position.rawValue), .instant(recordedAt),
        .label(entry.kind.title, code: entry.kind.code), .text(entry.actor.description),
        .text(entry.persons.map(\.description).joined(separator: " ")), .text(entry.purpose),
        Cell(entry.approver) { .text($0.description) }, Cell(entry.refusedBy) { .text($0) },
      ])
    }
    try writer.finish()
  }
}
