import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Foundation
import LMDB
import Proofs
import Rolls
import Wording

/// The command `anjuan verify`.
struct VerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify", Text("Re-derive everything that the ledger claims, from its records", "从记录重新推算并核验账本的全部内容"),
      discussion: Text(
        "Positions, times, hashes, the thread of every subject, the heads, the tree, the anchor, the last signed "
          + "checkpoint, the manifest, the projections' rows against their digests, and whether the access log is still "
          + "there as the last reading left it. The scan runs in a process of its own, so that a damaged page can't take this one down. "
          + "With --decisions every event is put to the rules of its own day instead, as they were known before it, by whichever "
          + "door it came; what they would have refused is listed with its rule and article, and assessments are executed again. "
          + "Exit status 2 where something is wrong.",
        "核验位置、时间、摘要、每个主体的事件链、索引、默克尔树、锚点、最近一次签名的检查点、清单以及投影内容与其摘要是否相符，并核对查阅记录是否仍如最后一次查阅时完整。"
          + "扫描在单独的进程中进行，损坏的页面不会使本程序崩溃。使用 --decisions 则改为按记录发生当日、记录前所知的规则重新审查每一条记录"
          + "（不论来自何处），列出不合规者及其规则和条文，并重算全部核算。若发现问题，退出码为 2。"))
  }

  @Flag(help: .hidden)
  var inProcess = false

  @Flag(
    help: ArgumentHelp(
      Text("Put every event to the rules of its day again", "按当日规则重新审查每一条记录")))
  var decisions = false

  @OptionGroup var rollback: RollbackOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    if decisions { return try verifyDecisions() }
    guard !inProcess else {
      DamageGuard.remove()  // the parent wants the signal
      return try await verify()
    }
    let status = try ChildProcess.runSelf(adding: "--in-process")
    switch status {
    case .exited(let code) where code == 0: return
    case .exited(let code): throw ExitCode(code)
    case .killed(let signal):
      throw Problem(
        .problemsFound,
        Text(
          "the scan was ended by signal \(signal): a page of \(ledger.directory)/events.mdb is damaged",
          "扫描进程被信号 \(signal) 终止：\(ledger.directory)/events.mdb 的某一页已损坏"),
        remedy: Text("Restore a backup.", "请从备份恢复。"))
    }
  }

  private func verifyDecisions() throws {
    var listing = DecisionListing(output)
    var isSound = true
    let (place, log) = (ledger.place, try ledger.place.openLog(.readOnly))
    let counts = try DecisionAudit(of: log, with: .current, opening: place.identities(of: log)).run(
      telling: output.messages.showProgress()
    ) { finding in
      isSound = false
      try listing.write(finding)
    }
    try listing.finish(counts)
    if !isSound { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }

  private func verify() async throws {
    let place = ledger.place
    let findings = try LedgerInspection(of: place).run(telling: output.messages.showProgress())
    let report = findings.report
    try output.render(
      Record(
        [
          .value(Column("ledger", Text("Ledger", "账本")), .text(ledger.directory)),
          .value(Column("origin", Text("Origin", "来源名称")), .text(findings.origin)),
          .value(.number("events", Text("Events", "事件数")), .number(report.events)),
          .value(.number("elsewhere", Text("Decided elsewhere", "他处决定事件数")), .number(findings.elsewhere)),
          .value(.number("subjects", Text("Subjects", "主体数")), .number(report.subjects)),
          .value(.number("bytes", Text("Bytes of records", "记录字节数")), .number(report.bytes)),
          .value(Column("root", Text("Root of the tree", "默克尔树根")), Cell(report.root) { .text($0.description) }),
          .value(Column("sound", Text("Sound", "完好")), .flag(findings.isSound)),
        ] + problems(of: findings)))
    if let receipt = try await rollback.accept(findings, of: place) {
      guard output.format == .table else { return try output.render(Record(receipt: receipt)) }
      let text = Text("Rollback accepted, event \(receipt.last)", "已确认回退，记为第 \(receipt.last) 条事件")
      return try StandardStreams.current.output.writeLine(text.current)
    }
    if !findings.isSound { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }

  private func problems(of findings: LedgerInspection.Findings) -> [Record.Field] {
    guard !findings.isSound, output.format != .csv else { return [] }
    let rows =
      findings.report.problems.map { problem -> Row in [.label(problem.text, code: problem.description)] }
      + findings.others.map { finding -> Row in [.label(finding.text, code: finding.text.english)] }
    return [
      .list(
        key: "problems", head: Text("Problems", "问题"),
        Listing(columns: [Column("problem", Text("WHAT", "内容"))], rows: rows))
    ]
  }
}

extension LedgerInspection.Finding {
  /// What is wrong, and the command that mends it where there is one.
  fileprivate var text: Text {
    switch self {
    case .rows(let name):
      Text(
        "projection \(name): its rows aren't those of its digest; run anjuan projection rebuild \(name)",
        "投影 \(name)：存储内容与其摘要不符，请运行 anjuan projection rebuild \(name)")
    case .checkpoint(let text): Text("checkpoint: \(text.english)", "检查点：\(text.chinese)")
    case .accessLog(let text): Text("access log: \(text.english)", "查阅记录：\(text.chinese)")
    }
  }
}
