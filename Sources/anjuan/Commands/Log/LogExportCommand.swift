import ArgumentParser
import CaseEvents
import EventEnvelope
import EventLog
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

  @OptionGroup var selection: EventSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let log = try ledger.openLog(.readOnly)
    let output = StandardStreams.current.output
    let last = try log.snapshot().last
    let end = min(through ?? last, last)
    let meter = messages.progress(
      Text("Exporting", "正在导出"), unit: Text("events", "条事件"), total: Int(clamping: end.rawValue))
    defer { meter.finish() }
    try log.scan(after: selection.after ?? .origin, through: end, filter: selection.filter) { record in
      let line = try EventLine(try RecordedEvent(record), source: log.manifest.origin).encoded()
      try output.writeLine(String(decoding: line, as: UTF8.self))
      meter.update(to: Int(clamping: record.position.rawValue))
      return true
    }
  }
}
