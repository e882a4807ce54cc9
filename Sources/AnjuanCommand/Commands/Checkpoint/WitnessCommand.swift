import ArgumentParser
import Desk
import EventEnvelope
import Proofs
import Wording

/// The command `anjuan witness`.
struct WitnessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "witness",
      Text("Cosign another's checkpoint, if nothing was changed since the last one seen", "为他方检查点联署（须与上次所见一致）"),
      examples: [
        ("anjuan witness --new-key city.key --name city.example/witness", Text("Make the key, once", "新建密钥（一次即可）")),
        (
          "anjuan witness --state seen --key city.key --log-key \"$VKEY\" --tiles /mnt/county",
          Text("Look at a county's export", "查看某县导出的数据")
        ),
      ],
      discussion: Text(
        "The directory --state keeps the last checkpoint of each origin. A log that has become shorter, or whose beginning "
          + "is another one, is not cosigned: exit status 2, and both signed checkpoints are kept as evidence.",
        "--state 目录保存每个来源最近一次的检查点。若账本变短或开头改变，则不予联署：退出码为 2，并留存两份已签名的检查点作为证据。"))
  }

  @OptionGroup var keys: NewKeyOptions

  @Option(
    help: ArgumentHelp(Text("Where the checkpoints that were seen are kept", "已见检查点的保存目录"), valueName: "dir"),
    completion: .directory)
  var state: String?

  @Option(
    help: ArgumentHelp(Text("The log's verifier key, got from its keeper", "账本的验证公钥（由管理方提供）"), valueName: "vkey"))
  var logKey: VerifierKey?

  @Option(help: ArgumentHelp(Text("An export of tiles", "导出的数据目录"), valueName: "dir"), completion: .directory)
  var tiles: String?

  @Option(help: ArgumentHelp(Text("A ledger on this machine", "本机的账本目录"), valueName: "dir"), completion: .directory)
  var ledger: String?

  @Option(
    help: ArgumentHelp(Text("A file made by proof consistency", "proof consistency 生成的文件"), valueName: "file"),
    completion: .file())
  var proof: String?

  @OptionGroup var output: OutputOptions

  private var sources: [WitnessSource] {
    [tiles.map { .tiles($0) }, ledger.map { .ledger($0) }, proof.map { .proof($0) }].compactMap(\.self)
  }

  func validate() throws {
    guard keys.newKey == nil else { return }
    guard state != nil, keys.key != nil, logKey != nil, sources.count == 1 else {
      throw ValidationError(
        Text(
          "give --state, --key, --log-key and one of --tiles, --ledger and --proof; or --new-key and --name",
          "须给出 --state、--key、--log-key，以及 --tiles、--ledger、--proof 之一；或给出 --new-key 与 --name"))
    }
  }

  func run() throws {
    if let file = keys.newKey { return try keys.create(file, defaultName: nil, type: .cosignature, output) }
    guard let state, let file = keys.key, let logKey, let source = sources.first else { return }
    let key = try SigningKeyFile.read(file, type: .cosignature)
    let witness = Witness(directory: state, key: key)
    do {
      let (note, previous, kept) = try witness.look(at: source, logKey: logKey, time: Instant.now.secondsSinceEpoch)
      let checkpoint = try Checkpoint(note.text)
      try output.render(
        Record(
          Record.Field.fields(of: checkpoint) + [
            .value(.number("previous", Text("Events when last seen", "上次所见事件数")), Cell(previous) { .number($0) }),
            .value(Column("note", Text("Cosigned note", "联署后的签名文本")), .text(note.description)),
            .value(Column("file", Text("Kept in", "存放位置")), .text(kept)),
            .field(of: key.verifierKey),
          ]))
    } catch let fault as NoteFault {
      throw fault.finding(in: tiles ?? ledger ?? proof ?? "")
    }
  }
}
