import EventEnvelope
import LMDB
import Proofs
import Testing

@testable import EventLog

@Suite struct TreeTests {
  let ledger: TemporaryLedger

  init() throws { ledger = try TemporaryLedger() }

  /// The root over the first records, put together from scratch.
  private func derivedRoot(_ log: EventLog, through: UInt64) throws -> TreeHash {
    var frontier = TreeFrontier<SHA256Hasher>()
    try log.snapshot().scan(through: Position(through)) { record in
      frontier.append(try record.checkedHash())
      return true
    }
    return frontier.root
  }

  @Test func `the empty ledger has the empty root`() throws {
    #expect(try ledger.open().snapshot().root() == SHA256Hasher.empty)
  }

  @Test func `roots and proofs of every kind of size follow from the records`() async throws {
    let log = try ledger.open()
    for count in [1, 254, 1, 1, 255, 1, 200] {
      try await log.append((0..<count).map { event([subject($0 % 7)]) })
      #expect(try log.snapshot().root() == derivedRoot(log, through: log.snapshot().last.rawValue))
    }
    let snapshot = try log.snapshot()
    let end = snapshot.last.rawValue
    for size in [1, 2, 255, 256, 257, 511, 512, 513, 700, end] as [UInt64] {
      let root = try snapshot.root(through: Position(size))
      #expect(try root == derivedRoot(log, through: size))
      for position in [1, 2, size / 2, size - 1, size] where (1...size).contains(position) {
        let proof = try snapshot.inclusionProof(of: Position(position), through: Position(size))
        let leaf = try #require(try snapshot.event(at: Position(position))).recordHash
        #expect(proof.verifies(leaf: leaf, root: root))
        let growth = try snapshot.consistencyProof(from: Position(position), through: Position(size))
        #expect(growth.verifies(first: try snapshot.root(through: Position(position)), second: root))
      }
    }
    #expect(try snapshot.verify().root == snapshot.root())
    #expect(try snapshot.transaction.count(of: snapshot.store.tree) == Int(end / 256))
  }

  @Test func `a ledger opened again grows the same tree`() async throws {
    for count in [100, 156, 3, 600] {
      let log = try ledger.open()
      try await log.append((0..<count).map { event([subject($0 % 7)]) })
      log.close()
    }
    let log = try ledger.open()
    #expect(try log.snapshot().root() == derivedRoot(log, through: 859))
    #expect(try log.snapshot().verify().isSound)
  }

  @Test func `what isn't there isn't proven`() async throws {
    let log = try ledger.open()
    try await log.append([event(), event()])
    let snapshot = try log.snapshot()
    let beyond = EventLogError.notRecorded(asked: Position(3), last: Position(2))
    #expect(throws: beyond) { _ = try snapshot.root(through: Position(3)) }
    #expect(throws: beyond) { _ = try snapshot.inclusionProof(of: Position(3)) }
    #expect(throws: beyond) { _ = try snapshot.consistencyProof(from: Position(3)) }
    #expect(throws: EventLogError.notRecorded(asked: .origin, last: Position(2))) {
      _ = try snapshot.inclusionProof(of: .origin)
    }
  }

  @Test func `a wrong hash of the tree, a missing one and one too many are found`() async throws {
    let log = try ledger.open()
    try await log.append((0..<520).map { event([subject($0 % 7)]) })
    log.close()
    let keys = [0, 1, 9].map { [UInt8](copying: TreeKey.bytes(of: NodeAddress(level: 8, index: $0)).span) }
    try ledger.tamper { transaction, environment in
      let tree = try environment.table("tree")
      try transaction.put([UInt8](repeating: 7, count: 32), at: keys[0], in: tree)
      let missing = keys[1]
      try transaction.delete(missing.span, in: tree)
      try transaction.put([UInt8](repeating: 7, count: 32), at: keys[2], in: tree)
    }
    #expect(throws: EventLogError.treeDamaged(after: Position(256), count: 256)) { _ = try ledger.open(.readOnly) }
    let report = try ledger.open(.inspection).snapshot().verify()
    #expect(
      Set(report.problems) == [
        .tree(after: .origin, count: 256), .tree(after: Position(256), count: 256), .treeForeign,
      ])
  }
}
