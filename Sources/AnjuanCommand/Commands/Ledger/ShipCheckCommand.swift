import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan ship check`.
struct ShipCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "check", Text("Check every byte of shipped segments", "逐字节校验已归档分段"),
      discussion: Text(
        "It needs no ledger. Exit status 2 where a byte was changed, or a file is missing, exchanged or too many. An archive "
          + "that lost its last segments and their lines is a shorter archive: compare the position and the root.",
        "无需账本。若有字节被改，或文件缺失、调换、多余，退出码为 2。若末尾分段连同索引行一并丢失，则只是较短的归档：请比对位置与树根。"))
  }

  @Argument(help: ArgumentHelp(Text("The segments' directory", "分段目录"), valueName: "dir"), completion: .directory)
  var directory: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let meter = output.messages.progress(Text("Checking", "正在校验"), unit: Text("events", "条事件"))
    let report: SegmentReport
    do throws(CopyError) {
      report = try SegmentArchive(at: directory).check { meter.update(to: Int(clamping: $0.rawValue)) }
    } catch {
      meter.finish()
      throw error.problem(place: directory, isArchive: true)
    }
    meter.finish()
    var fields: [Record.Field] = [
      .value(Column("archive", Text("Archive", "归档")), .text(directory)),
      .value(.number("segments", Text("Segments", "分段数")), .number(report.segments)),
      .value(.number("position", Text("Through event", "截至事件")), .number(report.last.rawValue)),
      .value(
        Column("root", Text("Root", "树根")), report.problems.isEmpty ? .text("sha256:\(report.root)") : .empty),
      .value(Column("sound", Text("Sound", "完好")), .flag(report.problems.isEmpty)),
    ]
    if !report.problems.isEmpty, output.format != .csv {
      fields.append(
        .list(
          key: "problems", head: Text("Problems", "问题"),
          Listing(
            columns: [Column("problem", Text("WHAT", "内容"))],
            rows: report.problems.map { [.label($0.text, code: $0.description)] })))
    }
    try output.render(Record(fields))
    if !report.problems.isEmpty { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }
}
