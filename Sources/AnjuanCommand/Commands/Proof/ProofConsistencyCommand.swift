import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Proofs
import Wording

/// The command `anjuan proof consistency`.
struct ProofConsistencyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "consistency", Text("Prove that nothing was changed since an earlier state", "证明自先前某一状态以来未作改动"),
      examples: [
        ("anjuan proof consistency 1000 --out since-1000", Text("Since there were 1,000 events", "自 1000 条事件时起"))
      ],
      discussion: Text(
        "Leads from the root over the first events to that of a signed checkpoint. Whoever kept an earlier checkpoint "
          + "compares its root with the one in the file.",
        "从前若干条事件的树根推导到已签名检查点的树根。保存有先前检查点的一方，可将其树根与文件中的比对。"))
  }

  @Argument(help: ArgumentHelp(Text("The earlier number of events", "先前的事件数"), valueName: "earlier"))
  var first: Position

  @Argument(
    help: ArgumentHelp(
      Text("The later number, that of a signed checkpoint (default: the last one)", "后来的事件数，须已签名（默认最近一次）"),
      valueName: "later"))
  var second: Position?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var result: ProofOutput

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    let store = CheckpointStore(ledger: ledger.directory)
    let (note, checkpoint) = try store.require(size: second?.rawValue)
    let snapshot = try log.snapshot()
    try store.check((note, checkpoint), against: snapshot, of: log.manifest)
    let through = Position(checkpoint.size)
    let (proof, root) = try ledger.place.reporting {
      (try snapshot.consistencyProof(from: first, through: through), try snapshot.root(through: first))
    }
    let document = try ConsistencyDocument(first: proof.first, firstRoot: root, path: proof.path, note: note)
    try result.deliver(
      document.description,
      Record.Field.fields(of: checkpoint) + [
        .value(.number("earlierSize", Text("Earlier events", "先前事件数")), .number(first.rawValue)),
        .value(Column("earlierRoot", Text("Earlier root", "先前树根")), .text(root.description)),
      ])
  }
}
