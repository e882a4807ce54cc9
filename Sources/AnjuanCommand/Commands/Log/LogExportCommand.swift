import ArgumentParser
import CaseEvents
import CaseLog
import Desk
import EventEnvelope
import EventLog
import Proofs
import Wording

/// The command `anjuan log export`.
struct LogExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "export",
      Text("Write the events as CloudEvents JSON Lines, for import elsewhere", "以 CloudEvents JSON Lines 导出事件，供导入他处"),
      discussion: Text(
        "Each line names its position and record hash. A whole export, imported into a new ledger made with "
          + "init --history, gives the same records, byte for byte.",
        "每行注明位置与记录摘要。将全部导出内容导入以 init --history 新建的账本，可得到逐字节相同的记录。"))
  }

  @Option(help: ArgumentHelp(Text("Only events up to this position", "只取到此位置为止的事件"), valueName: "position"))
  var through: Position?

  @Option(
    help: ArgumentHelp(
      Text(
        "Write the ledger as of its last signed checkpoint as C2SP tlog-tiles into this directory instead",
        "改为将账本（以最近一次签名的检查点为准）按 C2SP tlog-tiles 格式导出到此目录"),
      valueName: "dir"),
    completion: .directory)
  var tiles: String?

  @OptionGroup var selection: EventSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    let lines = StandardStreams.current.output
    let last = try log.snapshot().last
    if let tiles { return try exportTiles(log.snapshot(), of: log.manifest, to: tiles) }
    let end = min(through ?? last, last)
    let meter = output.messages.progress(
      Text("Exporting", "正在导出"), unit: Text("events", "条事件"), total: Int(clamping: end.rawValue))
    defer { meter.finish() }
    try log.scan(after: selection.after ?? .origin, through: end, filter: selection.filter) { record in
      let line = try EventLine(try RecordedEvent(record), source: log.manifest.origin).encoded()
      try lines.writeLine(String(decoding: line, as: UTF8.self))
      meter.update(to: Int(clamping: record.position.rawValue))
      return true
    }
  }

  /// Tiles that are there already are kept where they are the same, so an export goes on where the last one ended.
  private func exportTiles(_ snapshot: borrowing LogSnapshot, of manifest: Manifest, to directory: String) throws {
    let store = CheckpointStore(ledger: ledger.directory)
    let (note, checkpoint) = try store.requireLast()
    try store.check((note, checkpoint), against: snapshot, of: manifest)
    let meter = output.messages.progress(
      Text("Exporting", "正在导出"), unit: Text("events", "条事件"), total: Int(clamping: checkpoint.size))
    defer { meter.finish() }
    var exporter = TileExporter(directory)
    try exporter.export(snapshot, note, checkpoint) { meter.update(to: $0) }
    let report = Record(
      Record.Field.fields(of: checkpoint) + [
        .value(.number("written", Text("Tiles written", "写入文件数")), .number(exporter.written)),
        .value(.number("kept", Text("Tiles there before", "已有文件数")), .number(exporter.kept)),
      ])
    try output.render(report)
  }

  func validate() throws {
    if tiles == nil, output.format == .csv {
      throw ValidationError(Text("events are exported as JSON Lines: leave --csv out", "事件以 JSON Lines 导出，不能用 --csv"))
    }
    guard tiles != nil, through != nil || selection.isNarrowed else { return }
    throw ValidationError(Text("tiles are of the whole ledger: leave the selection out", "--tiles 导出整个账本，不能再作筛选"))
  }
}
