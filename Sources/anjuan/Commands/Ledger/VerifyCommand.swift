import ArgumentParser
import EventEnvelope
import EventLog
import Files
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
          + "there as the last reading left it. The scan runs in a process of its own, so that a damaged page can't take this one down. Exit status 2 where something is wrong.",
        "核验位置、时间、摘要、每个主体的事件链、索引、默克尔树、锚点、最近一次签名的检查点、清单以及投影内容与其摘要是否相符，并核对查阅记录是否仍如最后一次查阅时完整。"
          + "扫描在单独的进程中进行，损坏的页面不会使本程序崩溃。若发现问题，退出码为 2。"))
  }

  @Flag(help: .hidden)
  var inProcess = false

  @OptionGroup var rollback: RollbackOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard !inProcess else {
      DamageGuard.remove()  // the parent wants the signal
      do {
        return try await verify()
      } catch let error as EventLogError {
        throw error.commandFailure(ledger: ledger.directory)
      } catch let error as LMDBError {
        throw error.commandFailure(place: ledger.directory)
      } catch let error as FilesError {
        throw error.commandFailure(place: ledger.directory)
      }
    }
    let status = try ChildProcess.runSelf(adding: "--in-process")
    switch status {
    case .exited(let code) where code == 0: return
    case .exited(let code): throw ExitCode(code)
    case .killed(let signal):
      throw CommandFailure(
        .checkFoundProblems,
        Text(
          "the scan was ended by signal \(signal): a page of \(ledger.directory)/events.mdb is damaged",
          "扫描进程被信号 \(signal) 终止：\(ledger.directory)/events.mdb 的某一页已损坏"),
        remedy: Text("Restore a backup.", "请从备份恢复。"))
    }
  }

  private func verify() async throws {
    let log = try ledger.openLog(.inspection)
    let last = try log.snapshot().last
    let meter = output.messages.progress(
      Text("Verifying", "正在核验"), unit: Text("events", "条事件"), total: Int(clamping: last.rawValue))
    let report = try log.snapshot().verify { meter.update(to: Int(clamping: $0.rawValue)) }
    meter.finish()
    var others = try projectionProblems(log)
    if let problem = try checkpointProblem(log) { others.append(problem) }
    if let problem = try accessLogProblem(log) { others.append(problem) }
    let isSound = report.isSound && others.isEmpty
    try output.render(
      Record(
        [
          .value(Column("ledger", Text("Ledger", "账本")), .text(ledger.directory)),
          .value(Column("origin", Text("Origin", "来源名称")), .text(log.manifest.origin)),
          .value(.number("events", Text("Events", "事件数")), .number(report.events)),
          .value(.number("subjects", Text("Subjects", "主体数")), .number(report.subjects)),
          .value(.number("bytes", Text("Bytes of records", "记录字节数")), .number(report.bytes)),
          .value(Column("root", Text("Root of the tree", "默克尔树根")), Cell(report.root) { .text($0.description) }),
          .value(Column("sound", Text("Sound", "完好")), .flag(isSound)),
        ] + problems(of: report, others)))
    log.close()
    if let receipt = try await rollback.accept(report, of: ledger, found: last) {
      guard output.format == .table else { return try output.render(Record(receipt: receipt)) }
      let text = Text("Rollback accepted, event \(receipt.last)", "已确认回退，记为第 \(receipt.last) 条事件")
      return try StandardStreams.current.output.writeLine(text.current)
    }
    if !isSound { throw ExitCode(ExitStatus.checkFoundProblems.rawValue) }
  }

  /// What is wrong with the last signed checkpoint: the ledger contradicts it, or it was changed.
  private func checkpointProblem(_ log: EventLog) throws -> Text? {
    do {
      let store = CheckpointStore(ledger: ledger.directory)
      guard let last = try store.last() else { return nil }
      try store.check(last, against: log.snapshot(), of: log.manifest)
      return nil
    } catch is EventLogError {
      return nil  // damage is a problem of its own, and hides the root
    } catch let failure as CommandFailure where failure.status == .checkFoundProblems {
      return Text("checkpoint: \(failure.message.english)", "检查点：\(failure.message.chinese)")
    }
  }

  private func problems(of report: VerificationReport, _ others: [Text]) -> [Record.Field] {
    guard !report.isSound || !others.isEmpty, output.format != .csv else { return [] }
    let rows =
      report.problems.map { problem -> Row in [.label(problem.text, code: problem.description)] }
      + others.map { text -> Row in [.label(text, code: text.english)] }
    return [
      .list(
        key: "problems", head: Text("Problems", "问题"),
        Listing(columns: [Column("problem", Text("WHAT", "内容"))], rows: rows))
    ]
  }
}
