import EventEnvelope
import Foundation
import LMDB
import Synchronization

@testable import EventLog

/// A ledger in a directory of its own, with a clock that the test sets.
final class TemporaryLedger: Sendable {
  static let scope = Scope(["4310"])!
  static let office = Office("431026101000")!
  static let actor = Subject("staff/431026-t01-3")!
  static let start = Instant("2023-05-18T01:02:03Z")!

  let path: String
  private let time = Mutex(TemporaryLedger.start)

  init(givenTimes: Bool = false) throws {
    path = NSTemporaryDirectory() + "eventlog-tests-\(UInt64.random(in: 0 ... .max))"
    try EventLog.create(
      at: path, origin: "test.example/ledger", scope: Self.scope, givenTimes: givenTimes, now: Self.start
    ).close()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var now: Instant {
    get { time.withLock { $0 } }
    set { time.withLock { $0 = newValue } }
  }

  func open(
    _ access: EventLog.Access = .readWrite, tailBound: Int = 16_384, clockBounds: ClockBounds = .none
  ) throws -> EventLog {
    try EventLog.open(at: path, access: access, tailBound: TailBound(tailBound), clockBounds: clockBounds) {
      [unowned self] in now
    }
  }

  /// Changes the store behind the ledger's back; the ledger must be closed.
  func tamper(_ change: (inout WriteTransaction, Environment) throws -> Void) throws {
    let environment = try Environment(path: path + "/events.mdb", tables: Store.tables)
    var transaction = try environment.beginWrite()
    try change(&transaction, environment)
    try transaction.commit()
  }
}

extension EventLog {
  /// A log with a store of its own over an environment that others use as well, as another process has it.
  convenience init(_ environment: Environment, of ledger: TemporaryLedger, tailBound: Int) throws {
    let manifest = try Manifest.read(from: ledger.path)
    let file = AnchorFile(directory: ledger.path, storeID: manifest.storeID)
    try self.init(
      Store(environment, manifest: manifest, anchor: file.read()),
      anchorWriter: AnchorWriter(file, policy: .behind, covered: nil, acceptsRollback: false),
      tailBound: TailBound(tailBound)
    ) { TemporaryLedger.start }
  }
}

/// A subject of the tests' world.
func subject(_ number: Int, kind: String = "case") -> Subject { Subject("\(kind)/\(number)")! }

/// An event about the subjects.
func event(
  _ subjects: [Subject] = [subject(1)], type: UInt16 = 1, payload: [UInt8] = [1, 2, 3], cause: Position? = nil,
  recordedAt: Instant? = nil, occurredOn: String = "2023-05-01", office: Office = TemporaryLedger.office
) -> NewEvent {
  NewEvent(
    type: type, schemaVersion: 1, occurredOn: CivilDate(occurredOn)!, actor: TemporaryLedger.actor, office: office,
    cause: cause, subjects: subjects, payload: payload, recordedAt: recordedAt)
}

extension WriteTransaction {
  mutating func put(_ value: [UInt8], at key: [UInt8], in table: Table) throws(LMDBError) {
    try put(value.span, at: key.span, in: table)
  }
}
