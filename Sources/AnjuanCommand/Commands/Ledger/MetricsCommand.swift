import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Files
import Foundation
import Rolls
import Wording

/// The command `anjuan metrics`.
struct MetricsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "metrics", Text("Figures of the ledger as Prometheus text", "以 Prometheus 文本格式输出账本指标"),
      examples: [
        ("anjuan metrics --ledger city", Text("One scrape", "输出一次")),
        (
          "anjuan metrics --ledger city --output /var/lib/node_exporter/anjuan.prom",
          Text("For the textfile collector of node_exporter", "供 node_exporter 的 textfile 采集器读取")
        ),
      ],
      discussion: Text(
        "It reads no events but the last ones. Where the ledger can't be read it writes nothing: watch the file's age.",
        "只读取末尾事件。账本无法读取时不写出任何内容，请同时监测文件时间。"))
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Text("Write to a file, whole or not at all, instead of standard output", "写入文件（整体替换），而不是标准输出"),
      valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let text = MetricText.text(try LedgerMetrics.all(of: ledger.place))
    guard let output else { return try StandardStreams.current.output.write(text) }
    let url = URL(fileURLWithPath: output)
    do throws(FilesError) {
      // Readable for all: the collector runs as another user.
      try DurableFile.write(
        Array(text.utf8), to: url.lastPathComponent, in: url.deletingLastPathComponent().path, mode: 0o644)
    } catch {
      throw error.problem(place: output)
    }
  }
}
