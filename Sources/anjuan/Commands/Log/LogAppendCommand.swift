import ArgumentParser
import CaseEvents
import CaseLog
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
        "Reads CloudEvents JSON Lines without `time`: the ledger stamps them. Case work goes through the case commands, "
          + "which check every guard; this is for events that were decided elsewhere.",
        "读取不含 time 的 CloudEvents JSON Lines，由账本记时。日常办案请用 case 命令（逐条核验规则）；本命令用于写入他处已决定的事件。"))
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
    let log = try ledger.openLog()
    let batch = try await readBatch()
    let condition = ifUnchanged.reduce(Condition.always) { $0.and(.unchanged([$1.subject], since: $1.position)) }
    do {
      let receipt = try await keys.caseLog(log, in: ledger).record(attempts: 1) { reader in
        var numbers = ImportedNumbers()
        return .record(try batch.drafts(after: reader.last, &numbers), if: condition) { $0 }
      }
      try output.render(Record(receipt: receipt))
    } catch let fault as ImportFault {
      throw InputFailure.badLine(
        "\(LineReader.displayName(file)):\(batch.items[fault.index].number)", fault.reason.text, unrecorded: nil)
    } catch EventLogError.refused(let index, let refusal) {
      throw InputFailure.badLine(
        "\(LineReader.displayName(file)):\(batch.items[index].number)", refusal.text, unrecorded: nil)
    } catch let error as EventLogError {
      throw error.commandFailure(ledger: ledger.directory)
    }
  }

  private func readBatch() async throws -> ImportBatch {
    var reader: LineReader
    do { reader = try LineReader(path: file) } catch { throw InputFailure.unreadable(file) }
    var lines: [[UInt8]] = []
    while let line = try reader.next() {
      lines.append(line)
      guard lines.count <= Limits.batchEvents else {
        throw EventLogError.tooManyEvents(count: lines.count, limit: Limits.batchEvents).commandFailure
      }
    }
    var batch = ImportBatch()
    for (index, line) in await ImportLine.parse(lines).enumerated() {
      switch line.content {
      case .success(let line):
        if let field = line.event.givenSealed {
          throw InputFailure.sealedElsewhere(field, at: "\(LineReader.displayName(file)):\(index + 1)")
        }
        batch.append(line, number: UInt64(index + 1))
      case .failure(let fault):
        throw InputFailure.badLine(
          "\(LineReader.displayName(file)):\(index + 1):\(fault.column)", fault.reason.text, unrecorded: nil)
      }
    }
    return batch
  }
}
