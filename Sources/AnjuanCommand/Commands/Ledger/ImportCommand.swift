import ArgumentParser
import Desk
import EventLog
import Wording

/// The command `anjuan import`.
struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import", Text("Record the events of files of CloudEvents JSON Lines", "导入 CloudEvents JSON Lines 事件文件"),
      examples: [
        ("anjuan import events.jsonl", Text("A file; run it again after a mishap, and it goes on", "导入文件；中断后重新执行即可续传")),
        ("county-sim --seed 1 --cases 500 --months 12 | anjuan import -", Text("From standard input", "从标准输入导入")),
      ])
  }

  @Argument(
    help: ArgumentHelp(Text("Files; - is standard input", "文件；- 表示标准输入"), valueName: "file"), completion: .file())
  var files: [String]

  @Flag(
    help: ArgumentHelp(
      Text("Report bad lines and leave them out, instead of stopping", "报告并跳过有误的行，而不是停止")))
  var keepGoing = false

  @Option(help: ArgumentHelp(Text("Lines in one transaction", "每个事务的行数"), valueName: "lines"))
  var batch = 1_000

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...Limits.batchEvents).contains(batch) else {
      throw ValidationError(
        Text("--batch must be 1 to \(Limits.batchEvents)", "--batch 须为 1 至 \(Limits.batchEvents)"))
    }
  }

  func run() async throws {
    let place = keys.place(of: ledger)
    let log = try place.openLog()
    let meter = output.messages.progress(Text("Importing", "正在导入"), unit: Text("lines", "行"))
    var rows: [Row] = []
    var hasBadLines = false
    for file in files {
      var importer = Importer(
        into: place.caseLog(log), path: file, batchLines: batch, keepsGoing: keepGoing
      ) { step in
        switch step {
        case .reached(let lines): meter.update(to: Int(clamping: lines))
        case .leftOut(let line, let reason): StandardStreams.current.report("\(line): \(reason.current)")
        }
      }
      do { try await place.reporting { try await importer.run() } } catch {
        meter.finish()
        throw error
      }
      let report = importer.report
      if report.bad > 0 { hasBadLines = true }
      rows.append([
        .text(LineReader.displayName(file)), .number(Int64(clamping: report.recorded)),
        .number(Int64(clamping: report.resumedAfter)),
        .number(Int64(clamping: report.bad)),
      ])
    }
    meter.finish()
    try output.render(
      Listing(
        columns: [
          Column("file", Text("FILE", "文件")), .number("recorded", Text("RECORDED", "写入事件")),
          .number("resumedAfter", Text("LINES DONE BEFORE", "此前已导入行数")), .number("bad", Text("BAD LINES", "有误行数")),
        ], rows: rows))
    if hasBadLines { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
