public import CaseLog
public import EventEnvelope
public import EventLog
public import Sealing

extension LedgerPlace {
  /// The log of the ledger's cases, whose events are sealed with its keys.
  ///
  /// - Parameter log: the ledger's log.
  /// - Returns: what reads and records cases.
  public func caseLog(_ log: EventLog) -> CaseLog {
    CaseLog(log, sealing: EventSealer(log, in: directory, masterKey))
  }

  /// Opens who people are where their keys can be had now, for an audit that goes on without; nil where they can't.
  ///
  /// - Parameter log: the ledger's log.
  /// - Returns: what opens identities.
  public func identities(of log: EventLog) -> (any IdentityOpening)? {
    guard let store = try? keyStore(of: log), (try? store.check()) != nil else { return nil }
    return LedgerIdentities(of: log, in: directory, masterKey)
  }

  /// The keys of the ledger's people.
  ///
  /// - Parameter log: the ledger's log.
  /// - Returns: the keys.
  /// - Throws: ``Problem`` where the master key can't be had.
  public func keyStore(of log: EventLog) throws -> KeyStore {
    KeyStore(in: directory, storeID: log.manifest.storeID, master: try masterKey.read())
  }

  /// Makes a ledger with keys for its people, and a master key beside it where none was named.
  ///
  /// - Parameters:
  ///   - origin: its name towards others.
  ///   - scope: the offices that it keeps.
  ///   - givenTimes: whether it takes history, with the times at which that was recorded.
  /// - Returns: its log.
  /// - Throws: ``Problem`` where there is a ledger already, or the master key can't be read.
  public func create(origin: String, scope: Scope, givenTimes: Bool = false) throws -> EventLog {
    if masterKey.isGivenOrThere { _ = try masterKey.read() }
    let log = try reporting {
      try EventLog.create(at: directory, origin: origin, scope: scope, givenTimes: givenTimes, now: .now)
    }
    if !masterKey.isGivenOrThere { try MasterKey.create(at: masterKey.path) }
    try keyStore(of: log).create()
    return log
  }
}
