import EventEnvelope
import LMDB
import Testing

@testable import EventLog

@Suite struct VerifyTests {
  let ledger: TemporaryLedger

  /// Nine events over three subjects; heads are flushed through event six.
  init() async throws {
    ledger = try TemporaryLedger()
    let log = try ledger.open(tailBound: 6)
    for number in 0..<9 { try await log.append([event([subject(number % 3)])]) }
    log.close()
  }

  private func report() throws -> VerificationReport { try ledger.open(.inspection).snapshot().verify() }

  /// What the anchor says of records that others were put in place of.
  private let changed = VerificationProblem.rolledBack(anchored: Position(9), found: Position(9))

  private func key(_ position: UInt64) -> [UInt8] { [UInt8](copying: position.bigEndianBytes.span) }

  /// A record as the encoder makes it, in place of the one at its position.
  private func replace(_ position: UInt64, previous: UInt64, recordedAt: Instant = TemporaryLedger.start) throws {
    let record = RecordTests.encode(
      event([subject(Int(position - 1) % 3)]), at: Position(position), recordedAt: recordedAt,
      previous: [Position(previous)])
    try ledger.tamper { try $0.put(record, at: key(position), in: $1.table("events")) }
  }

  private func copy(of key: [UInt8], in table: Table, _ transaction: borrowing WriteTransaction) throws -> [UInt8] {
    guard let value = try transaction.value(at: key.span, in: table) else { return [] }
    return [UInt8](copying: value)
  }

  @Test func `a sound ledger is found sound, and its figures right`() throws {
    let log = try ledger.open()
    var reached: [Position] = []
    let report = try log.snapshot().verify { reached.append($0) }
    #expect(report.isSound && report.events == 9 && report.subjects == 3)
    #expect(report.bytes > 9 * 50)
    #expect(try report.root == log.snapshot().root())
    #expect(reached == [Position(9)])
    #expect(try log.snapshot().tail.base == Position(6))
  }

  @Test func `the root is that of the records`() async throws {
    let before = try report().root
    #expect(try report().root == before)
    let log = try ledger.open()
    try await log.append([event()])
    #expect(try log.snapshot().verify().root != before)
  }

  @Test func `a flipped byte is found, by verify and by every reader`() throws {
    try ledger.tamper { transaction, environment in
      let events = try environment.table("events")
      let key = key(4)
      var bytes = try copy(of: key, in: events, transaction)
      bytes[bytes.count - 9] ^= 1  // the payload's last byte
      try transaction.put(bytes, at: key, in: events)
    }
    #expect(try report().problems == [.record(Position(4), .hash)])
    let snapshot = try ledger.open(.inspection).snapshot()
    #expect(throws: EventLogError.damaged(Position(4), .hash)) { _ = try snapshot.event(at: Position(4)) }
    #expect(throws: EventLogError.damaged(Position(4), .hash)) { _ = try snapshot.events(of: subject(0)) }
    #expect(throws: EventLogError.damaged(Position(4), .hash)) { try snapshot.scan { _ in true } }
    #expect(try snapshot.event(at: Position(5)) != nil)
  }

  @Test func `a missing record is found`() throws {
    try ledger.tamper { transaction, environment in
      let key = key(5)
      try transaction.delete(key.span, in: environment.table("events"))
    }
    #expect(try report().problems.contains(.record(Position(5), .missing)))
    let snapshot = try ledger.open(.inspection).snapshot()
    #expect(throws: EventLogError.damaged(Position(5), .missing)) { try snapshot.scan { _ in true } }
  }

  @Test func `a link that leads elsewhere is found`() throws {
    try replace(8, previous: 2)
    let problem = VerificationProblem.link(
      Position(8), subject: "case/1", found: Position(2), expected: Position(5))
    #expect(try report().problems == [problem, changed])
  }

  @Test func `time that goes back is found`() throws {
    try replace(8, previous: 5, recordedAt: Instant(microseconds: TemporaryLedger.start.microseconds - 1))
    #expect(try report().problems == [.timeWentBack(Position(8)), changed])
  }

  @Test func `a wrong head, a missing one and one too many are found`() throws {
    let wrong = Head(last: Position(5), count: 9)
    try ledger.tamper { transaction, environment in
      let heads = try environment.table("heads")
      try transaction.put([UInt8](copying: wrong.bytes.span), at: Array("case/1".utf8), in: heads)
      try transaction.put([UInt8](copying: wrong.bytes.span), at: Array("case/9".utf8), in: heads)
      let missing = Array("case/2".utf8)
      try transaction.delete(missing.span, in: heads)
    }
    let problems = try report().problems
    #expect(problems.contains(.head(subject: "case/1", found: wrong, expected: Head(last: Position(5), count: 2))))
    #expect(problems.contains(.head(subject: "case/9", found: wrong, expected: .none)))
    #expect(problems.contains(.head(subject: "case/2", found: .none, expected: Head(last: Position(6), count: 2))))
  }

  @Test func `heads that claim to be complete further than they are, are found`() throws {
    try ledger.tamper { transaction, environment in
      let position = UInt64(7).littleEndianBytes
      try transaction.put(
        [UInt8](copying: position.span), at: Array("headsThrough".utf8), in: environment.table("meta"))
    }
    #expect(try !report().isSound)
  }

  @Test(arguments: [[], [1], [99, 0, 0, 0, 0, 0, 0, 0]] as [[UInt8]])
  func `heads of unknown reach are reported by verify, and refused to readers and writers`(value: [UInt8]) async throws
  {
    try ledger.tamper { try $0.put(value, at: Array("headsThrough".utf8), in: $1.table("meta")) }
    #expect(try report().problems == [.meta("headsThrough")])
    let log = try ledger.open()
    #expect(throws: EventLogError.metaDamaged("headsThrough")) { try log.snapshot().head(of: subject(1)) }
    await #expect(throws: EventLogError.metaDamaged("headsThrough")) { try await log.append([event()]) }
    #expect(try log.snapshot().event(at: Position(9))?.position == Position(9))
  }

  @Test func `a live mark beyond the last event is found`() throws {
    try ledger.tamper { transaction, environment in
      let position = UInt64(99).littleEndianBytes
      try transaction.put([UInt8](copying: position.span), at: Array("liveSince".utf8), in: environment.table("meta"))
    }
    #expect(try report().problems == [.meta("liveSince")])
  }

  @Test func `problems are counted beyond those listed`() throws {
    for position in 1...9 as ClosedRange<UInt64> { try replace(position, previous: position - 1) }
    let report = try ledger.open(.inspection).snapshot().verify(problemLimit: 2)
    #expect(report.problemCount > 5 && report.problems.count == 2)
  }
}
