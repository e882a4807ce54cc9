import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Proofs
import Wording

/// The command `anjuan checkpoint`.
struct CheckpointCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "checkpoint", Text("Sign how long the ledger is and what its root is", "为账本当前长度与树根签名（检查点）"),
      examples: [
        ("anjuan checkpoint --new-key county.key", Text("Make the key, once", "新建密钥（一次即可）")),
        ("anjuan checkpoint --key county.key", Text("Sign the ledger as it stands", "为账本现状签名")),
        ("anjuan checkpoint", Text("The last one signed", "查看最近一次")),
      ],
      discussion: Text(
        "A checkpoint is a C2SP signed note in the ledger's directory, checkpoints/SIZE: give it to those who should be "
          + "able to notice later that something was changed. What would contradict an earlier checkpoint isn't signed.",
        "检查点为 C2SP 签名文本，存于账本目录 checkpoints/事件数。请交给日后需要核对账本是否被改动的各方。与先前检查点相矛盾的状态不予签名。"))
  }

  @OptionGroup var keys: NewKeyOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let log = try ledger.place.openLog(.readOnly)
    if let file = keys.newKey {
      return try keys.create(file, defaultName: log.manifest.origin, type: .ed25519, output)
    }
    let store = CheckpointStore(ledger: ledger.directory)
    let signed: (note: SignedNote, checkpoint: Checkpoint)
    var verifierKey: [Record.Field] = []
    if let file = keys.key {
      let key = try SigningKeyFile.read(file, type: .ed25519)
      signed = try store.sign(log, with: key, at: Instant.now.secondsSinceEpoch)
      verifierKey = [.field(of: key.verifierKey)]
    } else {
      signed = try store.requireLast()
    }
    try output.render(
      Record(
        Record.Field.fields(of: signed.checkpoint) + [
          .value(
            Column("file", Text("Signed note", "签名文本")),
            .text("\(ledger.directory)/checkpoints/\(signed.checkpoint.size)"))
        ] + verifierKey))
  }
}
