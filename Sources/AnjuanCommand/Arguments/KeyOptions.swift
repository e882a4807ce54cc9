import ArgumentParser
import Desk
import Wording

/// Where the keys of a ledger's people come from.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .customLong("master-key-file"),
    help: ArgumentHelp(
      Text(
        "The file with the master key (default: $ANJUAN_MASTER_KEY_FILE, else the system's credential, else the file "
          + "beside the ledger)",
        "主密钥文件（默认取环境变量 ANJUAN_MASTER_KEY_FILE，否则取系统凭据，否则取账本旁的文件）"),
      valueName: "path"),
    completion: .file())
  private var given: String?

  /// A ledger with the place of its master key.
  func place(of ledger: LedgerOptions) -> LedgerPlace { ledger.place(masterKey: given) }
}
