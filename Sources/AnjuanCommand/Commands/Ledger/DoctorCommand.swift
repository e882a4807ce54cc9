import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan doctor`.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "doctor", Text("Is the ledger, and what it stands on, in good order?", "检查账本及其运行环境"),
      discussion: Text(
        "Quick: it reads no events; that is verify's work. Exit status 2 where a check found a problem.",
        "快速检查，不读取事件（完整核验用 verify）。若发现问题，退出码为 2。"))
  }

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let findings = try HealthChecks.all(of: ledger.place)
    let rows = findings.map { finding -> Row in
      [
        .label(finding.check.title, code: finding.check.rawValue),
        .label(finding.verdict.title, code: finding.verdict.rawValue),
        .label(finding.detail, code: finding.detail.english),
      ]
    }
    try output.render(
      Listing(
        columns: [
          Column("check", Text("CHECK", "检查项")), Column("verdict", Text("VERDICT", "结论")),
          Column("detail", Text("DETAIL", "说明")),
        ], rows: rows))
    if findings.contains(where: { $0.verdict == .problem }) {
      throw ExitCode(ExitStatus.problemsFound.rawValue)
    }
  }
}
