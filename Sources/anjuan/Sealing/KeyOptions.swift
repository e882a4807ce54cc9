import ArgumentParser
import CaseLog
import EventLog
import Foundation
import Sealing
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

  /// Where the master key is, where nobody names another place.
  static func usualPlace(of ledger: LedgerOptions) -> MasterKeyPlace {
    MasterKeyPlace(given: nil, ledger: ledger.directory, environment: ProcessInfo.processInfo.environment)
  }

  /// Where the master key is.
  func place(of ledger: LedgerOptions) -> MasterKeyPlace {
    MasterKeyPlace(given: given, ledger: ledger.directory, environment: ProcessInfo.processInfo.environment)
  }

  /// The log of a ledger's cases, whose events are sealed with its keys.
  func caseLog(_ log: EventLog, in ledger: LedgerOptions) -> CaseLog {
    CaseLog(log, sealing: EventSealer(log, in: ledger.directory, place(of: ledger)))
  }

  /// The keys of a ledger.
  ///
  /// - Throws: ``CommandFailure`` where the master key can't be had.
  func store(of log: EventLog, in ledger: LedgerOptions) throws -> KeyStore {
    KeyStore(in: ledger.directory, storeID: log.manifest.storeID, master: try place(of: ledger).read())
  }
}

extension LedgerOptions {
  /// The log of the ledger's cases, for events of which nothing is sealed.
  func caseLog(_ log: EventLog) -> CaseLog {
    CaseLog(log, sealing: EventSealer(log, in: directory, KeyOptions.usualPlace(of: self)))
  }
}
