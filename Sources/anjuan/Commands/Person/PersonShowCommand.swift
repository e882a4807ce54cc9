import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import FoundationEssentials
import Sealing
import SwiftProtobuf
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
    let log = try ledger.openLog()
    let wish = try reading.reading(in: log)
    let access = try AccessLog(of: ledger, log)
    try await access.judge(reading, about: [person.subject]) { () throws(Refusal) in try wish.checkReader() }
    let store = try keys.store(of: log, in: ledger)
    try Erasures(log, store).finish()
    let dossier = try PersonDossier(of: person.subject, in: CaseReader(try log.snapshot()))
    let offices = dossier.offices
    try await access.judge(reading, about: [person.subject]) { () throws(Refusal) in try wish.checkReach(offices) }
    let record = dossier.record
    if let position = record.erasedAt, let erasure = record.erasure {
      throw CommandFailure(
        .notFound,
        Text(
          "\(person.subject) was erased (event \(position), basis \(erasure.basis))",
          "\(person.subject) 的个人信息已删除（第 \(position) 条事件，依据 \(erasure.basis)）"))
    }
    let fields = dossier.fields.filter { $0.field.owner == person.subject || notes && $0.field.owner == nil }
    let found = try store.keys(named: Set(fields.compactMap(\.sealed.keyID)))
    let identity = try newestIdentity(of: dossier, fields, found, log.manifest.storeID)
    let births = [dossier.latestBirth(ofAnybody: notes), ResidentID(identity.value.residentID)?.born]
    let born = births.compactMap(\.self).max()
    try await access.judge(reading, about: [person.subject]) { () throws(Refusal) in try wish.checkChild(born: born) }
    try await access.record(reading.entry(.identityShown, about: [person.subject]))
    try output.render(show(identity.value, identity.field, of: dossier, found, log.manifest.storeID))
  }

  /// The identity that was recorded last, of those that open.
  private func newestIdentity(
    of dossier: PersonDossier, _ fields: [PersonDossier.Field], _ keys: [KeyID: FieldKey], _ storeID: String
  ) throws -> (value: Identity, field: PersonDossier.Field) {
    var fault: (any Error)?
    for field in fields.reversed() where field.field.owner == person.subject {
      do {
        return (try Identity(serializedBytes: try dossier.open(field, with: keys, storeID: storeID)), field)
      } catch {
        fault = fault ?? error
      }
    }
    throw fault
      ?? CommandFailure(
        .notFound, Text("no identity of \(person.subject) is recorded", "未记录 \(person.subject) 的身份信息"))
  }

  private func show(
    _ identity: Identity, _ field: PersonDossier.Field, of dossier: PersonDossier, _ keys: [KeyID: FieldKey],
    _ storeID: String
  ) -> Record {
    var record = Record([
      .value(Column("person", Text("Person", "人员")), .text(person.subject.description)),
      .value(Column("name", Text("Name", "姓名")), .text(identity.name)),
      .value(Column("residentId", Text("Identity number", "公民身份号码")), .text(identity.residentID)),
      .value(Column("phone", Text("Phone", "电话")), identity.hasPhone ? .text(identity.phone) : .empty),
      .value(Column("address", Text("Address", "住址")), identity.hasAddress ? .text(identity.address) : .empty),
      .value(
        Column("bankAccount", Text("Account", "账号")), identity.hasBankAccount ? .text(identity.bankAccount) : .empty),
      .value(.number("position", Text("Recorded at", "记录位置")), .number(field.entry.position.rawValue)),
    ])
    if notes, output.format != .csv {
      let texts = dossier.fields.filter { $0.field.owner == nil }
      record.fields.append(
        .list(
          key: "notes", head: Text("Texts of the cases", "案卷文字"),
          Listing(
            columns: [
              .number("position", Text("POSITION", "位置")), Column("subject", Text("SUBJECT", "主体")),
              Column("text", Text("TEXT", "内容")),
            ],
            rows: texts.map { text in
              let opened = try? dossier.open(text, with: keys, storeID: storeID)
              return [
                .number(text.entry.position.rawValue), .text(text.subject.description),
                Cell(opened) { .text(String(decoding: $0, as: UTF8.self)) },
              ]
            })))
    }
    return record
  }
}
