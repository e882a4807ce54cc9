import ArgumentParser
import CaseEvents
import CaseLog
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan log append`.
struct LogAppendCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "append", Text("Record events now, all of them or none", "立即写入事件，全部成功或全部不写入"),
      examples: [
        (
          "anjuan log append events.jsonl --if-unchanged case/431026-2023-000017@4711",
          Text("Only if nothing was recorded about the case since", "仅当该案自该位置后无新事件")
        )
      ],
      discussion: Text(
        "Reads CloudEvents JSON Lines without `time`: the ledger stamps them. Each line is decided by the rules of its event, on "
          + "the ledger and the lines before it, as a step or command would be. What was decided elsewhere goes in with "
          + "`anjuan import`; what a command does (an erasure, a module) only by that command.",
        "读取不含 time 的 CloudEvents JSON Lines，由账本记时。逐行按该事件的规则核验（以账本及前面各行为准），与办案命令相同。"
          + "他处已决定的事件请用 `anjuan import`；由命令办理的事项（如删除、模块）只能用该命令。"))
  }

  @Argument(
    help: ArgumentHelp(Text("The file; - is standard input", "文件；- 表示标准输入"), valueName: "file"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      Text(
        "Only if the subject has no event after the position; may be repeated; 0 means none at all",
        "仅当该主体在此位置之后无新事件；可重复；0 表示尚无任何事件"),
      valueName: "subject@position"))
  var ifUnchanged: [SubjectAtPosition] = []

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let place = keys.place(of: ledger)
    let condition = ifUnchanged.reduce(Condition.always) { $0.and(.unchanged([$1.subject], since: $1.position)) }
    let log = try place.openLog()
    try await place.reporting {
      let receipt = try await Appender(place.caseLog(log), with: .current).append(file, if: condition)
      try output.render(Record(receipt: receipt))
    }
  }
}
