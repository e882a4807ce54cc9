import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import LMDB
import Proofs
import Wording

/// The command `anjuan proof inclusion`.
struct ProofInclusionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "inclusion", Text("Prove that an event is in the ledger", "证明某事件在账本之中"),
      examples: [
        ("anjuan proof inclusion 4711 --out 4711.tlog-proof", Text("With the record in it", "附带记录内容")),
        (
          "anjuan proof inclusion 4711 --hash-only",
          Text("Without: the holder has the record's hash", "不附记录（持有人另有记录摘要）")
        ),
      ],
      discussion: Text(
        "The file is a C2SP tlog-proof under the last signed checkpoint; proof check needs nothing else. It holds the "
          + "record itself, with what stands there about persons, unless --hash-only.",
        "文件为 C2SP tlog-proof 格式，以最近一次签名的检查点为准，用 proof check 即可核验。除非给出 --hash-only，文件包含记录本身及其中的个人信息。"))
  }

  @Argument(help: ArgumentHelp(Text("The event's position", "事件位置"), valueName: "position"))
  var position: Position

  @Flag(help: ArgumentHelp(Text("Leave the record out", "不附记录内容")))
  var hashOnly = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var result: ProofOutput

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    let store = CheckpointStore(ledger: ledger.directory)
    let (note, checkpoint) = try store.requireLast()
    let snapshot = try log.snapshot()
    try store.check((note, checkpoint), against: snapshot, of: log.manifest)
    guard position > .origin, position.rawValue <= checkpoint.size else {
      throw Problem(
        .notFound,
        Text(
          "the last signed checkpoint covers the events 1 to \(checkpoint.size), not \(position)",
          "最近一次签名的检查点涵盖第 1 至 \(checkpoint.size) 条，不含第 \(position) 条"),
        remedy: Text("Sign a new one with anjuan checkpoint.", "请用 anjuan checkpoint 重新签名。"))
    }
    let through = Position(checkpoint.size)
    let proof = try ledger.place.reporting {
      try snapshot.inclusionProof(of: position, through: through)
    }
    var record: [UInt8] = []
    var hash = SHA256Hasher.empty
    try snapshot.scan(after: Position(position.rawValue - 1), through: position) { view in
      hash = try view.checkedHash()
      record = [UInt8](copying: view.leaf)
      return true
    }
    let document = try InclusionDocument(
      record: hashOnly ? nil : record, index: proof.index, path: proof.path, note: note)
    try result.deliver(
      document.description,
      Record.Field.fields(of: checkpoint) + [
        .value(.number("position", Text("Position", "位置")), .number(position.rawValue)),
        .value(Column("recordHash", Text("Record hash", "记录摘要")), .text("sha256:\(hash)")),
      ])
  }
}
