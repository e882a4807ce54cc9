import ArgumentParser
import Desk
import EventEnvelope
import Proofs
import Wording

/// The command `anjuan proof check`.
struct ProofCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "check", Text("Check a proof; needs no ledger", "核验证明（无需账本）"),
      examples: [
        ("anjuan proof check 4711.tlog-proof --key \"$VKEY\"", Text("Signed by whom, and does it hold?", "核验签名与内容"))
      ],
      discussion: Text(
        "Give the verifier key that you got from the ledger's keeper, not one that came with the proof. Exit status 2 "
          + "where the proof doesn't hold.",
        "请使用由账本管理方另行提供的验证公钥，而不要使用随证明一并收到的公钥。若证明不成立，退出码为 2。"))
  }

  @Argument(
    help: ArgumentHelp(Text("The file of the proof", "证明文件"), valueName: "file"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      Text("The verifier key, name+hash+key; may be repeated", "验证公钥（name+hash+key），可重复"), valueName: "vkey"))
  var key: [VerifierKey] = []

  @Option(
    help: ArgumentHelp(
      Text("The hash of the record, where the file leaves it out", "记录摘要（文件未附记录时）"), valueName: "hash"))
  var recordHash: TreeHash?

  @Option(
    help: ArgumentHelp(
      Text("An earlier checkpoint, which a proof of consistency must start from", "先前的检查点文件，一致性证明须以其为起点"),
      valueName: "file"),
    completion: .file())
  var since: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if key.isEmpty {
      throw ValidationError(Text("--key is missing: the verifier key of the ledger", "缺少 --key（账本的验证公钥）"))
    }
  }

  func run() throws {
    let text = try TextFile.read(file)
    do {
      let document = try ProofDocument(text)
      try checkOptions(for: document)
      for key in key { try document.note.verify(with: key) }
      switch document {
      case .inclusion(let document): try report(document)
      case .consistency(let document): try report(document)
      }
    } catch let fault as NoteFault {
      throw fault.finding(in: file)
    }
  }

  /// An option that the proof has no use for must not pass for a check that was made.
  private func checkOptions(for document: ProofDocument) throws {
    switch document {
    case .inclusion where since != nil:
      throw Problem(
        .usage,
        Text(
          "--since is for proofs of consistency; \(file) is one of inclusion", "--since 只用于一致性证明；\(file) 是包含证明"),
        remedy: Text(
          "Leave it out, or ask for: anjuan proof consistency", "请去掉该选项，或索取：anjuan proof consistency"))
    case .consistency where recordHash != nil:
      throw Problem(
        .usage,
        Text(
          "--record-hash is for proofs of inclusion; \(file) is one of consistency",
          "--record-hash 只用于包含证明；\(file) 是一致性证明"),
        remedy: Text("Leave it out, or ask for: anjuan proof inclusion", "请去掉该选项，或索取：anjuan proof inclusion"))
    default: break
    }
  }

  private func report(_ document: InclusionDocument) throws {
    if document.record == nil, recordHash == nil {
      throw Problem(
        .usage, Text("\(file) holds no record", "\(file) 未附记录"),
        remedy: Text("Give its hash with --record-hash.", "请用 --record-hash 给出记录摘要。"))
    }
    let leaf = document.record.map { TreeHash(leaf: $0.span) }
    let isExpected = recordHash == nil || leaf == nil || recordHash == leaf
    try finish(
      document.checkpoint, holds: document.holds(leaf: recordHash) && isExpected,
      [
        .value(.number("position", Text("Position", "位置")), .number(document.proof.index &+ 1)),
        .value(Column("recordHash", Text("Record hash", "记录摘要")), Cell(leaf ?? recordHash) { .text("sha256:\($0)") }),
      ])
  }

  private func report(_ document: ConsistencyDocument) throws {
    var isExpected = true
    if let since {
      let note = try SignedNote(TextFile.read(since))
      for key in key { try note.verify(with: key) }
      let earlier = try Checkpoint(note.text)
      isExpected =
        earlier.origin == document.checkpoint.origin && earlier.size == document.proof.first
        && earlier.root == document.firstRoot
    }
    try finish(
      document.checkpoint, holds: document.holds && isExpected,
      [
        .value(.number("earlierSize", Text("Earlier events", "先前事件数")), .number(document.proof.first)),
        .value(Column("earlierRoot", Text("Earlier root", "先前树根")), .text(document.firstRoot.description)),
      ])
  }

  private func finish(_ checkpoint: Checkpoint, holds: Bool, _ fields: [Record.Field]) throws {
    try output.render(
      Record(
        Record.Field.fields(of: checkpoint) + fields + [.value(Column("holds", Text("Holds", "成立")), .flag(holds))]))
    if !holds { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }
}
