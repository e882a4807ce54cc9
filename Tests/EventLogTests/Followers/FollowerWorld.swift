import EventEnvelope
import Foundation
import LMDB
import Synchronization

@testable import EventLog

/// A ledger with two stores of rows over one file, as two processes have them, a clock, and events that can't be applied.
final class FollowerWorld: Sendable {
  let ledger: TemporaryLedger
  let log: EventLog
  let stores: [FollowerStore]
  private let refused = Mutex<Set<UInt64>>([])

  init(names: [String] = ["tally"], events: Int = 0) async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open()
    let path = ledger.path + "/rows.mdb"
    let environment = try Environment(
      path: path, tables: FollowerStore.tables(of: names), access: .createIfMissing)
    let clock: EventLog.Clock = { [ledger] in ledger.now }
    self.ledger = ledger
    self.log = log
    stores = try (0..<2).map { _ in try FollowerStore(of: log, in: environment, path: path, clock: clock) }
    if events > 0 { try await append(events) }
  }

  var store: FollowerStore { stores[0] }

  func append(_ count: Int = 1) async throws { try await log.append((0..<count).map { event([subject($0)]) }) }

  /// Lets the clock go on.
  func wait(seconds: Int64) { ledger.now = Instant(microseconds: ledger.now.microseconds + seconds * 1_000_000) }

  /// Puts a row behind the follower's back.
  func put(_ bytes: [UInt8], at key: String) throws {
    let table = try store.table(of: "tally", .first)
    try store.environment.write { try $0.put(bytes.span, at: key.utf8.span, in: table) }
  }

  func refuse(_ positions: Set<UInt64>) { refused.withLock { $0 = positions } }

  func follower(_ name: String = "tally", _ policy: FailurePolicy = .stop) -> TallyFollower {
    TallyFollower(name: name, policy) { [self] position in
      if refused.withLock({ $0.contains(position.rawValue) }) { throw TallyFollower.Refused() }
    }
  }
}
