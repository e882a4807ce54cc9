import ArgumentParser
import CaseEvents
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan policy publish`.
struct PolicyPublishCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "publish", Text("Put a pack into the ledger, with its canonical form and its digest", "将政策包（规范形式与摘要）写入账本"),
      examples: [
        (
          "anjuan policy publish county.yaml --instrument '郴民发〔2023〕9号' --actor staff/431026-p1 --office 431026000000",
          Text("From then on, assessments name its digest", "此后核算均载明其摘要")
        )
      ],
      discussion: Text(
        "A member of the county's or city's staff publishes for the own area. The same pack a second time records nothing. "
          + "Another under the same name is refused, and so is one in force on a day of another of its scope.",
        "由县级或市级工作人员为本辖区发布。重复发布同一政策包不再写入；同名不同内容、或与同一区划现行政策包生效期重叠的，不予发布。"))
  }

  @Argument(
    help: ArgumentHelp(Text("A YAML file, or a pack that comes with the program", "YAML 文件或随附政策包名称"), valueName: "pack")
  )
  var pack: String

  @Option(help: ArgumentHelp(Text("The document that publishes it", "发布文件"), valueName: "text"))
  var instrument: String

  @Option(help: ArgumentHelp(Text("Who acts, such as staff/431026-p1", "经办人，如 staff/431026-p1"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @Option(help: ArgumentHelp(Text("The day of publication (default: today)", "发布日期（默认今天）"), valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Flag(help: ArgumentHelp(Text("Ask the rules, and record nothing", "只检查规则，不写入")))
  var dryRun = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let place = ledger.place
    let log = try place.openLog(dryRun ? .readOnly : .readWrite)
    try await place.reporting {
      let pack = try KnownPolicies.pack(named: pack, with: .current)
      let outcome = try await PolicyDesk(place.caseLog(log)).publish(pack, proposal(pack), isDryRun: dryRun)
      try output.render(record(pack, outcome))
    }
  }

  private func proposal(_ pack: PolicyPack) -> Proposal {
    Acting(actor, of: office, on: on).proposal(.policyPublished(.init(pack, instrument: instrument)))
  }

  private func record(_ pack: PolicyPack, _ outcome: PublicationOutcome) -> Record {
    Record(
      outcome.fields + [
        .value(Column("pack", Text("Policy pack", "政策包")), .text(pack.id)),
        .value(Column("scope", Text("Scope", "行政区划")), .text(pack.scope)),
        .value(Column("digest", Text("Its digest", "政策摘要")), .text(pack.digest)),
        .value(.number("parameters", Text("Parameters", "参数数")), .number(pack.entries.count)),
      ])
  }
}
