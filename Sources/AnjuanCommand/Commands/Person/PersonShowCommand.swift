import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import FoundationEssentials
import Wording

/// The command `anjuan person show`.
struct PersonShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show", Text("Who a person is; the reading is recorded first", "查阅个人身份（先登记后显示）"),
      examples: [
        (
          "anjuan person show p-17 --purpose home-visit --actor staff/431026101-t1 --office 431026101000",
          Text("For a home visit", "用于入户调查")
        )
      ],
      discussion: Text(
        "Needs the master key and a member of staff whose post reaches the township of the person's case. With --notes the "
          + "free texts of the person's cases as well, which may be about any child of the household.",
        "须有主密钥，并由任职单位管辖该人案卷的在岗经办人查阅。加 --notes 同时显示该人案卷中的文字（可能涉及家庭中的儿童）。"))
  }

  @Argument(help: ArgumentHelp(Text("The person, such as p-17", "人员标识，如 p-17"), valueName: "person"))
  var person: PersonArgument

  @Flag(help: ArgumentHelp(Text("Show the free texts of the person's cases too", "同时显示该人案卷中的文字")))
  var notes = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let place = keys.place(of: ledger)
    let desk = try IdentityDesk(place, try place.openLog())
    let shown = try await desk.identity(of: person.subject, reading.wish, withNotes: notes)
    try output.render(record(of: shown))
  }

  private func record(of shown: IdentityDesk.Shown) -> Record {
    let identity = shown.identity
    var record = Record([
      .value(Column("person", Text("Person", "人员")), .text(person.subject.description)),
      .value(Column("name", Text("Name", "姓名")), .text(identity.name)),
      .value(Column("residentId", Text("Identity number", "公民身份号码")), .text(identity.residentID)),
      .value(Column("phone", Text("Phone", "电话")), identity.hasPhone ? .text(identity.phone) : .empty),
      .value(Column("address", Text("Address", "住址")), identity.hasAddress ? .text(identity.address) : .empty),
      .value(
        Column("bankAccount", Text("Account", "账号")), identity.hasBankAccount ? .text(identity.bankAccount) : .empty),
      .value(.number("position", Text("Recorded at", "记录位置")), .number(shown.position.rawValue)),
    ])
    if notes, output.format != .csv {
      record.fields.append(
        .list(
          key: "notes", head: Text("Texts of the cases", "案卷文字"),
          Listing(
            columns: [
              .number("position", Text("POSITION", "位置")), Column("subject", Text("SUBJECT", "主体")),
              Column("text", Text("TEXT", "内容")),
            ],
            rows: shown.notes.map { note in
              [.number(note.position.rawValue), .text(note.subject.description), Cell(note.text, Cell.text)]
            })))
    }
    return record
  }
}
