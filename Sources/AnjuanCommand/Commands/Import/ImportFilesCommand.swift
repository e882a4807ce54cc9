import ArgumentParser
import CaseLog
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan import FILE …`.
struct ImportFilesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "files", Text("Record the events of files of CloudEvents JSON Lines", "导入 CloudEvents JSON Lines 事件文件"),
      examples: [
        ("anjuan import events.jsonl", Text("A file; run it again after a mishap, and it goes on", "导入文件；中断后重新执行即可续传")),
        ("county-sim --seed 1 --cases 500 --months 12 | anjuan import -", Text("From standard input", "从标准输入导入")),
      ],
      discussion: Text(
        "What is imported was decided elsewhere: it is held to the schema, not to the rules, and each view says so. Its posts, packs "
          + "and the like are acted on once two named persons have adopted them: with --adopt-as, or later by `anjuan import adopt`.",
        "导入内容为他处已决定的事件：只核验格式，不核验办案规则，各视图均予注明。其中的任职、政策包等须经两名指定人员采认后方可生效："
          + "导入时使用 --adopt-as，或其后使用 `anjuan import adopt`。"))
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

  @Option(
    help: ArgumentHelp(
      Text("Adopt what is imported, at once: who adopts", "导入后即予采认：采认人"), valueName: "kind/id"))
  var adoptAs: Subject?

  @Option(
    help: ArgumentHelp(
      Text("Who agrees to the adoption: another member of staff", "采认复核人（另一名经办人）"), valueName: "kind/id"))
  var second: Subject?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (adoptAs == nil) == (second == nil) else {
      throw ValidationError(Text("--adopt-as goes with --second", "--adopt-as 须与 --second 一并给出"))
    }
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
      try await adopt(report.filled, place, log)
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

  /// Adopts what was imported, where that was asked for.
  private func adopt(_ ranges: [ClosedRange<UInt64>], _ place: LedgerPlace, _ log: EventLog) async throws {
    guard let adoptAs, let second else { return }
    try await place.reporting {
      let desk = AdoptionDesk(place.caseLog(log))
      for range in ranges {
        guard let office = try desk.office(of: adoptAs) else { throw AdoptionProblem.noPost(adoptAs) }
        _ = try await desk.adopt(
          range, by: Acting(adoptAs, of: office), second: second,
          reason: log.manifest.givenTimes ? "history" : "carry-over")
      }
    }
  }
}
