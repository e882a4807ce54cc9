import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan case assess`.
struct CaseAssessCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "assess", Text("Compute category and amount from the case's own events, and record them", "依据案卷事件核算类别与金额并写入"),
      examples: [
        ("anjuan case assess 431026-2023-000017 --explain", Text("As the worksheet", "显示核算表")),
        (
          "anjuan case assess 431026-2023-000017 --policy county.yaml",
          Text("What another pack would come to; nothing is recorded", "按另一政策包试算，不写入")
        ),
      ],
      discussion: Text(
        "The facts are the declarations and findings of the case, corrections applied; the parameters are those of the "
          + "packs published in the ledger. What is missing is listed and never guessed. The event names the events that "
          + "were read, the digest of the parameters, and the digest of the explanation, so that `anjuan case reassess` "
          + "can execute it again. It is a proposal: a named person decides.",
        "事实取自案卷的申报与认定（含更正），参数取自账本中已发布的政策包。缺少的事实逐项列出，不作推测。"
          + "写入的事件载明所依据的事件、参数摘要与明细摘要，可用 anjuan case reassess 重算。核算结果是建议，由经办人员作出决定。"))
  }

  @Argument(help: ArgumentHelp(Text("The case", "案卷号"), valueName: "case"))
  var caseID: String

  @Option(help: ArgumentHelp(Text("The day of the assessment (default: today)", "核算日期（默认今天）"), valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Option(
    help: ArgumentHelp(
      Text("Try another pack, by file or name; nothing is recorded", "按另一政策包（文件或名称）试算，不写入"), valueName: "pack"))
  var policy: [String] = []

  @Option(
    help: ArgumentHelp(
      Text("Who acts (default: system/assessment)", "经办人（默认 system/assessment）"), valueName: "kind/id"))
  var actor: Subject?

  @Option(
    help: ArgumentHelp(
      Text("The office that acts (default: the case's)", "经办机构区划代码（默认为受理机构）"), valueName: "code"))
  var office: Office?

  @Flag(help: ArgumentHelp(Text("Compute and ask the rules, and record nothing", "只核算并检查规则，不写入")))
  var dryRun = false

  @Flag(help: ArgumentHelp(Text("List every step", "列出每一步")))
  var explain = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let place = keys.place(of: ledger)
    let log = try place.openLog(dryRun || !policy.isEmpty ? .readOnly : .readWrite)
    try await place.reporting {
      let desk = AssessmentDesk(place.caseLog(log))
      let day = on ?? .today
      guard policy.isEmpty else {
        let library = try KnownPolicies.library(named: policy, with: .current)
        let assessment = try desk.assess(caseID, by: library, on: day)
        return try output.render(Record(assessment, at: nil, isExplaining: explain))
      }
      let (assessment, position) = try await desk.record(
        caseID, by: try KnownPolicies.library(of: log, with: .current), on: day, actor: actor, office: office,
        isDryRun: dryRun)
      try output.render(Record(assessment, at: position, isExplaining: explain))
    }
  }
}
