import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan backup`.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "backup", Text("Copy the ledger while others work, and verify the copy", "在线备份账本并核验副本"),
      examples: [
        (
          "anjuan backup /backup/2026-11-23",
          Text("A backup; run it again after a mishap, and it goes on", "备份；中断后重新执行即可继续")
        )
      ],
      discussion: Text(
        "One snapshot, compact, in a directory of its own; backup.json comes last: where it is, all is verified. While it "
          + "copies, pages freed by others aren't used again. Keys are not in it: back them up apart (anjuan keys backup).",
        "取自同一快照，紧凑存放于单独目录；最后写入 backup.json，有此文件即已核验。复制期间，他人释放的页面暂不重用。"
          + "备份不含密钥，请另行备份（anjuan keys backup）。"))
  }

  @Argument(
    help: ArgumentHelp(Text("A directory that is empty, or not there yet", "空目录或尚不存在的目录"), valueName: "dir"),
    completion: .directory)
  var directory: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    let backup = Backup(at: directory)
    let record: BackupRecord
    do throws(CopyError) {
      _ = try backup.lock()  // goes with the process
      switch try backup.state(for: log) {
      case .complete(let record): throw .isComplete(record)
      case .begun: try backup.copy(log)
      case .copied: break
      }
    } catch {
      throw error.problem(place: directory)
    }
    let contents = try CopyCheckCommand.contents(ofCopyIn: directory, manifestIn: directory, output.messages)
    do throws(CopyError) {
      record = try backup.complete(contents, of: log, in: ledger.directory, now: .now)
    } catch {
      throw error.problem(place: directory)
    }
    try output.render(
      Record([
        .value(Column("backup", Text("Backup", "备份")), .text(directory)),
        .value(Column("origin", Text("Origin", "来源名称")), .text(record.origin)),
        .value(.number("position", Text("Through event", "截至事件")), .number(record.position.rawValue)),
        .value(Column("root", Text("Root", "树根")), .text("sha256:\(record.root)")),
        .value(.number("bytes", Text("Bytes", "字节数")), .number(record.events.bytes)),
        .value(Column("sha256", Text("SHA-256 of events.mdb", "events.mdb 的 SHA-256")), .text(record.events.sha256)),
        .value(Column("verified", Text("Verified", "已核验")), .flag(true)),
        .value(
          Column("keys", Text("Keys", "密钥")),
          .label(Text("not in it: anjuan keys backup", "未包含：anjuan keys backup"), code: "apart")),
      ]))
  }
}
