import EventEnvelope
import Foundation
import Files
import Proofs
import Testing

@testable import EventLog

@Suite struct AnchorTests {
  let ledger: TemporaryLedger

  init() throws { ledger = try TemporaryLedger() }

  private func append(_ count: Int, payload: UInt8 = 1, policy: AnchorPolicy = .behind) async throws {
    let log = try open(policy: policy)
    for _ in 0..<count { try await log.append([event(payload: [payload])]) }
    log.close()
  }

  private func open(
    _ access: EventLog.Access = .readWrite, policy: AnchorPolicy = .behind, acceptsRollback: Bool = false
  ) throws -> EventLog {
    try EventLog.open(
      at: ledger.path, access: access, anchorPolicy: policy, acceptsRollback: acceptsRollback, tailBound: .standard
    ) { TemporaryLedger.start }
  }

  private func file(_ name: String) -> URL { URL(fileURLWithPath: "\(ledger.path)/\(name)") }

  /// What a file holds now, to be put back later.
  private func copy(_ name: String) throws -> Data { try Data(contentsOf: file(name)) }

  private func anchored() throws -> Position? {
    let storeID = try Manifest.read(from: ledger.path).storeID
    return try AnchorFile(directory: ledger.path, storeID: storeID).read()?.position
  }

  private func expectRefused(_ error: EventLogError, problem: VerificationProblem) throws {
    #expect(throws: error) { _ = try open() }
    #expect(throws: error) { _ = try open(.readOnly) }
    #expect(try open(.inspection).snapshot().verify().problems == [problem])
  }

  @Test func `a slot has the bytes of the format`() throws {
    let slot = AnchorSlot(
      sequence: 3, storeID: "000102030405060708090a0b0c0d0e0f",
      anchor: Anchor(position: Position(0x0102), root: SHA256Hasher.empty))
    #expect(
      slot.bytes.hexadecimal
        == "414e434801010000" + "0300000000000000" + "000102030405060708090a0b0c0d0e0f" + "0201000000000000"
        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" + slot.bytes[72...].hexadecimal)
    #expect(slot.bytes.count == AnchorSlot.byteCount && AnchorSlot(slot.bytes) == slot)
    for bit in 0..<8 * slot.bytes.count {
      var bytes = slot.bytes
      bytes[bit / 8] ^= 1 << (bit % 8)
      #expect(AnchorSlot(bytes) == nil)
    }
  }

  @Test func `a closed ledger is anchored at its end`() async throws {
    #expect(try anchored() == .origin)
    try await append(3)
    #expect(try anchored() == Position(3))
    try await append(2)
    let log = try open(.readOnly)
    #expect(try log.anchor == Anchor(position: Position(5), root: log.snapshot().root()))
  }

  @Test func `each commit waits for its anchor where that is asked for`() async throws {
    let log = try open(policy: .everyCommit)
    for number in 1...5 as ClosedRange<UInt64> {
      try await log.append([event()])
      #expect(try anchored() == Position(number))
    }
  }

  @Test func `an old copy in the ledger's place is refused, until that is accepted`() async throws {
    try await append(3)
    let old = try copy("events.mdb")
    try await append(3)
    try old.write(to: file("events.mdb"))
    try expectRefused(
      .rolledBack(anchored: Position(6), found: Position(3)),
      problem: .rolledBack(anchored: Position(6), found: Position(3)))
    let log = try open(acceptsRollback: true)
    #expect(log.anchor?.position == Position(6))
    try await log.append([event()])
    #expect(try anchored() == Position(4))
    log.close()
    try await append(1)
    #expect(try anchored() == Position(5))
    #expect(try open(.readOnly).snapshot().verify().isSound)
  }

  @Test func `accepting a rollback changes nothing before something is appended`() async throws {
    try await append(1)
    let old = try copy("events.mdb")
    try await append(1)
    try old.write(to: file("events.mdb"))
    try open(acceptsRollback: true).close()
    #expect(throws: EventLogError.rolledBack(anchored: Position(2), found: Position(1))) { _ = try open() }
  }

  @Test func `other records up to the anchored position are refused, however many follow`() async throws {
    try await append(3)
    let (old, oldAnchor) = (try copy("events.mdb"), try copy("anchor"))
    try await append(3)
    let anchor = try copy("anchor")
    try old.write(to: file("events.mdb"))
    try oldAnchor.write(to: file("anchor"))
    try await append(300, payload: 2)
    try anchor.write(to: file("anchor"))
    try expectRefused(
      .rolledBack(anchored: Position(6), found: Position(303)),
      problem: .rolledBack(anchored: Position(6), found: Position(303)))
  }

  @Test func `an anchor that lies behind is no reason to refuse, and catches up`() async throws {
    try await append(3)
    let anchor = try copy("anchor")
    try await append(300)
    try anchor.write(to: file("anchor"))
    #expect(try open(.readOnly).snapshot().last == Position(303))
    try await append(1)
    #expect(try anchored() == Position(304))
  }

  @Test(arguments: [nil, Data(), Data(repeating: 0, count: 8_192), Data(repeating: 7, count: 8_193)] as [Data?])
  func `without an anchor a ledger with events is refused, an empty one not`(contents: Data?) async throws {
    let put = { [ledger] in
      let path = "\(ledger.path)/anchor"
      try FileManager.default.removeItem(atPath: path)
      if let contents { try contents.write(to: URL(fileURLWithPath: path)) }
    }
    try put()
    try await append(2)
    #expect(try anchored() == Position(2))
    try put()
    try expectRefused(.anchorMissing(last: Position(2)), problem: .anchorMissing)
    let log = try open(acceptsRollback: true)
    try await log.append([event()])
    log.close()
    #expect(try open(.readOnly).anchor?.position == Position(3))
  }

  @Test func `another ledger's anchor is none`() async throws {
    let other = try TemporaryLedger()
    try await append(1)
    try Data(contentsOf: URL(fileURLWithPath: other.path + "/anchor")).write(to: file("anchor"))
    #expect(throws: EventLogError.anchorMissing(last: Position(1))) { _ = try open() }
  }

  @Test(arguments: [0, 1])
  func `a torn slot leaves the other one, and is written again`(slot: Int) async throws {
    try await append(5, policy: .everyCommit)
    var torn = try copy("anchor")
    for offset in 0..<64 { torn[slot * SlotFile.slotBytes + offset] = 0xFF }
    try torn.write(to: file("anchor"))
    let found = try #require(try open(.readOnly).anchor?.position.rawValue)
    #expect(found == 4 || found == 5)
    try await append(2, policy: .everyCommit)
    #expect(try anchored() == Position(7))
  }

  @Test func `two ledgers over one file never take the anchor back`() throws {
    let storeID = try Manifest.read(from: ledger.path).storeID
    let file = AnchorFile(directory: ledger.path, storeID: storeID)
    for (position, expected) in [(5, 5), (3, 5), (6, 6), (6, 6)] as [(UInt64, UInt64)] {
      try file.store(Anchor(position: Position(position), root: SHA256Hasher.empty), isForced: false)
      #expect(try anchored() == Position(expected))
    }
    try file.store(Anchor(position: Position(2), root: SHA256Hasher.empty), isForced: true)
    #expect(try anchored() == Position(2))
  }
}
