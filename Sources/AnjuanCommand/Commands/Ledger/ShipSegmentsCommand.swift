import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan ship DIR`.
struct ShipSegmentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "segments", Text("Write the bundles of 256 records that are whole", "写出每 256 条一组的完整分段"),
      discussion: Text(
        "Bundles of C2SP tlog-tiles, which never change once written, and an index with their hashes. Killed, it goes on "
          + "when run again. Exit status 2 where a file is there with other bytes. The last, unfinished bundle isn't shipped.",
        "采用 C2SP tlog-tiles 分段，写入后不再改变，并附摘要索引。中断后重新执行即可继续。若已有文件内容不同，退出码为 2。末尾未满的分段不归档。"))
  }

  @Argument(help: ArgumentHelp(Text("Where to", "目标目录"), valueName: "dir"), completion: .directory)
  var directory: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    let last = try log.snapshot().last
    let meter = output.messages.progress(
      Text("Shipping", "正在归档"), unit: Text("events", "条事件"), total: Int(clamping: last.rawValue))
    let shipment: SegmentArchive.Shipment
    do throws(CopyError) {
      let archive = SegmentArchive(at: directory)
      _ = try archive.lock()  // goes with the process
      shipment = try archive.ship(log) { meter.update(to: Int(clamping: $0.rawValue)) }
    } catch {
      meter.finish()
      throw error.problem(place: directory, isArchive: true)
    }
    meter.finish()
    try output.render(
      Record([
        .value(Column("archive", Text("Archive", "归档")), .text(directory)),
        .value(.number("written", Text("Segments written", "新写分段")), .number(shipment.written)),
        .value(.number("compared", Text("Segments compared", "比对分段")), .number(shipment.compared)),
        .value(.number("position", Text("Through event", "截至事件")), .number(shipment.last.rawValue)),
        .value(
          .number("unshipped", Text("Events not shipped yet", "尚未归档事件")),
          .number(last.rawValue - shipment.last.rawValue)),
      ]))
  }
}
