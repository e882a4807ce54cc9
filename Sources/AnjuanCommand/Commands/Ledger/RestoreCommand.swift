import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Files
import Wording

/// The command `anjuan restore`.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "restore", Text("Make a ledger anew from a backup or from segments", "由备份或分段恢复账本"),
      examples: [
        ("anjuan restore /backup/2026-11-23 --ledger city", Text("From a backup", "由备份恢复")),
        ("anjuan restore --segments /archive/city --ledger city", Text("From shipped segments", "由归档分段恢复")),
      ],
      discussion: Text(
        "Only into an empty place. Size, SHA-256 and headers are checked before anything is mapped, then all is verified; "
          + "the manifest comes last. A restored ledger is as old as its source: events recorded later are not in it.",
        "仅限空目录。映射前先检查大小、SHA-256 与文件头，随后完整核验，最后写入清单。恢复所得账本以来源为准，不含其后写入的事件。"))
  }

  @Argument(
    help: ArgumentHelp(Text("The backup's directory", "备份目录"), valueName: "backup"), completion: .directory)
  var backup: String?

  @Option(
    help: ArgumentHelp(Text("Restore from the segments of this directory instead", "改由此目录的分段恢复"), valueName: "dir"),
    completion: .directory)
  var segments: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (backup == nil) != (segments == nil) else {
      throw ValidationError(
        Text("name a backup, or segments with --segments", "请指定备份目录，或用 --segments 指定分段目录"))
    }
  }

  func run() throws {
    let source = backup ?? segments ?? ""
    let restoration: Restoration
    do throws(CopyError) {
      restoration = try prepare()
    } catch {
      throw failure(of: error)
    }
    let contents = try CopyCheckCommand.contents(
      ofCopyIn: ledger.directory, manifestIn: source, output.messages)
    do throws(CopyError) { try restoration.finish(contents) } catch { throw failure(of: error) }
    try output.render(
      Record([
        .value(Column("ledger", Text("Ledger", "账本")), .text(ledger.directory)),
        .value(Column("origin", Text("Origin", "来源名称")), .text(restoration.manifest.origin)),
        .value(Column("storeId", Text("Store id", "账本标识")), .text(restoration.manifest.storeID)),
        .value(.number("position", Text("Through event", "截至事件")), .number(restoration.position.rawValue)),
        .value(Column("root", Text("Root", "树根")), .text("sha256:\(restoration.root)")),
        .value(
          Column("missing", Text("Not in it", "不含")),
          .label(
            Text(
              "whatever was recorded from event \(restoration.position.next) on",
              "第 \(restoration.position.next) 条及以后写入的事件"),
            code: "after \(restoration.position)")),
      ]))
  }

  private func failure(of error: CopyError) -> Problem {
    error.isAboutTarget
      ? error.problem(place: ledger.directory)
      : error.problem(place: backup ?? segments ?? "", isArchive: segments != nil)
  }

  /// Brings the events to their place, named but not yet trusted.
  private func prepare() throws(CopyError) -> Restoration {
    if let backup {
      let source = Backup(at: backup)
      let restoration = try Restoration(of: source, at: ledger.directory)
      _ = try restoration.lock()  // goes with the process
      try restoration.copyEvents(from: source)
      return restoration
    }
    let archive = SegmentArchive(at: segments ?? "")
    let restoration = try Restoration(of: archive, at: ledger.directory)
    _ = try restoration.lock()  // goes with the process
    let meter = output.messages.progress(
      Text("Restoring", "正在恢复"), unit: Text("events", "条事件"), total: Int(clamping: restoration.position.rawValue))
    defer { meter.finish() }
    try restoration.rebuildEvents(from: archive) { meter.update(to: Int(clamping: $0.rawValue)) }
    return restoration
  }
}

extension CopyError {
  /// Whether it is about the place that is written, not about the source.
  fileprivate var isAboutTarget: Bool {
    switch self {
    case .notEmpty, .isBusy: true
    case .log(.file(let error)): error.call == "mkdir"
    default: false
    }
  }
}
