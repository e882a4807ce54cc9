import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan person erase`.
struct PersonEraseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "erase", Text("Destroy a person's keys: nobody can read any more who it was", "销毁密钥，使个人信息永远不可读"),
      examples: [
        (
          "anjuan person erase p-17 --basis retention-over --actor staff/s1 --second staff/s2 --office 431026000000",
          Text("Once the time of keeping is over", "保存期限届满后")
        )
      ],
      discussion: Text(
        "Decisions, amounts, rolls, hashes and proofs stay. So do backups of keys.mdb, until they are replaced. The free "
          + "texts of the person's cases go as well. It can't be undone.",
        "决定、金额、名册、摘要与证明均保留。keys.mdb 的备份在替换前仍然有效。该人案卷中的文字一并删除。此操作不可撤销。"))
  }

  @Argument(help: ArgumentHelp(Text("The person, such as p-17", "人员标识，如 p-17"), valueName: "person"))
  var person: PersonArgument

  @Option(help: ArgumentHelp(Text("The legal basis, a code", "法律依据（代码）"), valueName: "code"))
  var basis: String

  @Option(help: ArgumentHelp(Text("Who erases", "经办人"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("Who agrees: another member of staff", "复核人（另一名经办人）"), valueName: "kind/id"))
  var second: Subject

  @Option(help: ArgumentHelp(Text("The office that erases (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let place = keys.place(of: ledger)
    let log = try place.openLog()
    let desk = ErasureDesk(
      cases: place.caseLog(log), store: try place.keyStore(of: log), ledger: try place.open(sharing: log),
      telling: output.messages.showProgress())
    let outcome = try await desk.erase(
      person.subject, basis: basis, actor: actor, second: second, office: office)
    try output.render(
      Record([
        .value(Column("person", Text("Person", "人员")), .text(person.subject.description)),
        .value(.number("certificate", Text("Certificate", "凭证位置")), .number(outcome.certificate.rawValue)),
        .value(.number("keysDestroyed", Text("Keys destroyed", "销毁密钥数")), .number(outcome.keys)),
        .value(
          .number("sealedFields", Text("Fields that can't be opened any more", "不可再读字段数")),
          .number(outcome.sealedFields)),
        .value(Column("alreadyErased", Text("Erased before", "此前已删除")), .flag(outcome.wasErasedBefore)),
      ]))
    StandardStreams.current.report(
      Text(
        "Now replace every backup of keys.mdb (anjuan keys backup) and destroy the older ones: they still hold the keys.",
        "请立即更新 keys.mdb 的备份（anjuan keys backup）并销毁旧备份：旧备份中仍有已销毁的密钥。"
      ).current)
  }
}
