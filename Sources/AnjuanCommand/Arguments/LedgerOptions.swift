import ArgumentParser
import Desk
import EventLog
import Foundation
import Wording

/// Which ledger a command is about.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      Text(
        "The ledger's directory (default: $ANJUAN_LEDGER, else ./ledger)",
        "账本目录（默认取环境变量 ANJUAN_LEDGER，否则为 ./ledger）"),
      valueName: "dir"),
    completion: .directory)
  private var given: String?

  /// The directory.
  var directory: String {
    given ?? ProcessInfo.processInfo.environment["ANJUAN_LEDGER"] ?? "ledger"
  }

  /// The ledger, with the master key where it is when nobody names another place.
  var place: LedgerPlace { place(masterKey: nil) }

  /// The ledger.
  ///
  /// - Parameter file: the file of the master key; nil for where the environment or the system says it is.
  /// - Returns: the ledger.
  func place(masterKey file: String?) -> LedgerPlace {
    let environment = ProcessInfo.processInfo.environment
    return LedgerPlace(
      directory, masterKey: MasterKeyPlace(given: file, ledger: directory, environment: environment),
      clockBounds: environment["ANJUAN_CLOCK"] == "checked" ? .none : LedgerPlace.usualClockBounds)
  }
}

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
