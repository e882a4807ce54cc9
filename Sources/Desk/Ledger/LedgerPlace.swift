public import EventLog
import Files
import Foundation
import LMDB
import Rolls
import Wording

/// Where a ledger is, and where the master key of its people's keys is read from.
public struct LedgerPlace: Hashable, Sendable {
  /// The ledger's directory.
  public let directory: String
  /// Where the master key is.
  public let masterKey: MasterKeyPlace
  /// How far the machine's clock may stand from the last event's time where something is recorded.
  public let clockBounds: ClockBounds

  /// A day behind and sixty ahead: a ledger is written every week, and its county's clock is set.
  public static let usualClockBounds = ClockBounds(behind: .seconds(86_400), ahead: .seconds(60 * 86_400))

  /// Names a ledger.
  ///
  /// - Parameters:
  ///   - directory: the ledger's directory.
  ///   - masterKey: where the master key is; nil for the file beside the directory.
  ///   - clockBounds: how far the clock may stand from the last event's time.
  public init(
    _ directory: String, masterKey: MasterKeyPlace? = nil, clockBounds: ClockBounds = Self.usualClockBounds
  ) {
    self.directory = directory
    self.clockBounds = clockBounds
    self.masterKey = masterKey ?? MasterKeyPlace(given: nil, ledger: directory, environment: [:])
  }

  /// Opens the log.
  ///
  /// - Parameter access: for reading, or for recording as well.
  /// - Returns: the log.
  /// - Throws: ``Problem`` where there is no ledger, or it can't be opened.
  public func openLog(_ access: EventLog.Access = .readWrite) throws -> EventLog {
    if access == .readWrite, FileManager.default.fileExists(atPath: directory + "/backup.json") {
      throw Problem(
        .notPermitted, Text("\(directory) is a backup, and stays as it is", "\(directory) 是备份，不可改动"),
        cause: .ledger(.isBackup(place: directory)))
    }
    return try reporting { try EventLog.open(at: directory, access: access, clockBounds: clockBounds) }
  }

  /// Opens the log for reading, and the views that follow it.
  ///
  /// Where the directory can't be written, questions are answered by folding in memory.
  ///
  /// - Returns: the ledger.
  /// - Throws: ``Problem`` where there is no ledger, or it can't be opened.
  public func open() throws -> Ledger { try open(sharing: try openLog(.readOnly)) }

  /// Opens the views that follow a log that is open already.
  ///
  /// - Parameter log: the log of this ledger.
  /// - Returns: the ledger.
  /// - Throws: what the views' file refuses.
  public func open(sharing log: EventLog) throws -> Ledger {
    do {
      return Ledger(log: log, storedViews: try Views(of: log, at: directory + "/views.mdb"))
    } catch let error as LMDBError where error.code == .system(EROFS) || error.code == .system(EACCES) {
      return Ledger(log: log, storedViews: nil)
    }
  }

  /// Runs a body; what the log's storage refuses there is told with the directory in it.
  ///
  /// - Parameter body: what to run.
  /// - Returns: what it returns.
  /// - Throws: ``Problem`` for an error of the storage, else what the body throws.
  public func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw placed(error) }
  }

  /// Runs a body; what the log's storage refuses there is told with the directory in it.
  ///
  /// - Parameter body: what to run.
  /// - Returns: what it returns.
  /// - Throws: ``Problem`` for an error of the storage, else what the body throws.
  public func reporting<Result>(_ body: () async throws -> Result) async throws -> Result {
    do { return try await body() } catch { throw placed(error) }
  }

  private func placed(_ error: any Error) -> any Error {
    switch error {
    case let error as EventLogError: error.problem(ledger: directory)
    case let error as LMDBError: error.problem(place: directory)
    case let error as FilesError: error.problem(place: directory)
    default: error
    }
  }
}
