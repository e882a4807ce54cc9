import ArgumentParser
import CaseEvents
import CaseLog
import Casework
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
    let log = try ledger.openLog(dryRun || !policy.isEmpty ? .readOnly : .readWrite)
    let reader = CaseReader(try log.snapshot())
    let entries = try reader.history(ofCase: caseID).entries
    let facts = CaseFacts(caseID, corrected: entries)
    let assessment: CaseAssessment
    do {
      let library = try policy.isEmpty ? KnownPolicies.library(of: log) : KnownPolicies.library(named: policy)
      assessment = try CaseAssessment(of: facts, by: library, on: on ?? .today)
    } catch let fault as AssessmentFault {
      throw fault.commandFailure
    }
    let position = try await policy.isEmpty ? record(assessment, entries, log) : nil
    try output.render(Record(assessment, at: position, isExplaining: explain))
  }

  /// Puts the assessment to the rules and records it; returns where, nil in a dry run.
  private func record(
    _ assessment: CaseAssessment, _ entries: [LedgerEntry], _ log: EventLog
  ) async throws -> Position? {
    guard let system = Subject("system/assessment"), let own = CaseState.folded(entries).application?.office,
      let last = entries.last?.position
    else { throw CaseLookupError.notFound }
    let proposal = Proposal(
      event: .assessmentComputed(assessment.event), occurredOn: assessment.document.on, actor: actor ?? system,
      office: office ?? own, today: .today)
    let desk = CaseDesk(keys.caseLog(log, in: ledger))
    do {
      guard !dryRun else {
        _ = try desk.decide(proposal, on: caseID, madeFrom: last)
        return nil
      }
      return try await desk.record(proposal, of: caseID, madeFrom: last).receipt.first
    } catch let refusal as Refusal {
      throw refusal.commandFailure
    } catch let error as EventLogError {
      throw error.commandFailure(ledger: ledger.directory)
    } catch let fault as PayloadFault {
      throw fault.commandFailure
    }
  }
}
