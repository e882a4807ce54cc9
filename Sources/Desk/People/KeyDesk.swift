public import EventLog
import Files
import Foundation
import Sealing

/// Keeps the keys of a ledger's people safe: copies them, puts them back, and wraps them under another master key.
public struct KeyDesk {
  private let log: EventLog
  private let store: KeyStore

  /// Works on a ledger.
  ///
  /// - Parameters:
  ///   - ledger: where it is.
  ///   - log: its log.
  /// - Throws: ``Problem`` where the master key can't be had.
  public init(_ ledger: LedgerPlace, _ log: EventLog) throws {
    self.log = log
    store = try ledger.keyStore(of: log)
  }

  /// Copies the keys, still wrapped under the master key.
  ///
  /// - Parameter file: where to.
  /// - Throws: `PersonKeyError` where no backup can stand there.
  public func backUp(to file: String) throws {
    try Erasures(log, store).finish()
    let url = URL(fileURLWithPath: file)
    try store.backUp(to: url.lastPathComponent, in: url.deletingLastPathComponent().path)
  }

  /// Makes the keys from a backup, where there are none; those that were destroyed since are left out.
  ///
  /// - Parameter file: the backup.
  /// - Returns: how many were left out.
  /// - Throws: `PersonKeyError` where there are keys already, or the backup is another's.
  public func restore(from file: String) throws -> Int {
    let destroyed = try Erasures(log, store).all()
    try store.restore(from: file, without: destroyed)
    return destroyed.count
  }

  /// Wraps the keys under another master key.
  ///
  /// - Parameter file: the file of the new master key; made where there is none.
  /// - Throws: ``Problem`` where it can't be read; `PersonKeyError` where the present one isn't right.
  public func rewrap(underKeyIn file: String) throws {
    try store.check()
    try Erasures(log, store).finish()
    if !DurableFile.exists(file) { try MasterKey.create(at: file) }
    try store.rewrap(under: try MasterKeyPlace.named(file).read())
  }
}
