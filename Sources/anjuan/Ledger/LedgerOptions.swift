import ArgumentParser
import EventEnvelope
import EventLog
import Foundation
import LMDB
import Rolls
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

  /// Opens the log.
  ///
  /// - Throws: ``CommandFailure`` where there is no ledger, or it can't be opened.
  func openLog(_ access: EventLog.Access = .readWrite) throws -> EventLog {
    if access == .readWrite, FileManager.default.fileExists(atPath: directory + "/backup.json") {
      throw CommandFailure(
        .notPermitted, Text("\(directory) is a backup, and stays as it is", "\(directory) 是备份，不可改动"),
        remedy: Text(
          "Make a ledger of it: anjuan restore \(directory) --ledger NEW",
          "请先恢复为账本：anjuan restore \(directory) --ledger 新目录"))
    }
    return try reporting { () throws(EventLogError) in try EventLog.open(at: directory, access: access) }
  }

  /// Opens the log for reading, and the views that follow it.
  ///
  /// Where the directory can't be written, questions are answered by folding in memory.
  func open() throws -> Ledger { try open(sharing: try openLog(.readOnly)) }

  /// The views that follow a log that is open already.
  func open(sharing log: EventLog) throws -> Ledger {
    do {
      return Ledger(log: log, storedViews: try Views(of: log, at: directory + "/views.mdb"))
    } catch let error as LMDBError where error.code == .system(EROFS) || error.code == .system(EACCES) {
      return Ledger(log: log, storedViews: nil)
    }
  }

  /// Runs `body`; its error is told with the directory in it.
  func reporting<Result>(_ body: () throws(EventLogError) -> Result) throws -> Result {
    do { return try body() } catch { throw error.commandFailure(ledger: directory) }
  }
}
