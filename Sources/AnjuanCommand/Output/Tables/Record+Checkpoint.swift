import Proofs
import Wording

extension Record.Field {
  /// What a checkpoint says.
  static func fields(of checkpoint: Checkpoint) -> [Record.Field] {
    [
      .value(Column("origin", Text("Origin", "来源名称")), .text(checkpoint.origin)),
      .value(.number("size", Text("Events", "事件数")), .number(checkpoint.size)),
      .value(Column("root", Text("Root of the tree", "默克尔树根")), .text(checkpoint.root.description)),
    ]
  }

  /// The key by which others check.
  static func field(of key: VerifierKey) -> Record.Field {
    .value(Column("verifierKey", Text("Verifier key", "验证公钥")), .text(key.description))
  }
}
