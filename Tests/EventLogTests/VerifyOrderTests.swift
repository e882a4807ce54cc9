import EventEnvelope
import LMDB
import TestSupport
import Testing

@testable import EventLog

/// Hashes are checked beside the rest, a chunk of records at a time: that must not show in what is reported.
@Suite struct VerifyOrderTests {
  private static let events: UInt64 = 14
  /// Five of them fill a chunk, so that there are two whole chunks and a part of one.
  private static let payload = [UInt8](repeating: 7, count: RecordChunk.fullBytes / 5)

  private let ledger: TemporaryLedger

  init() async throws {
    ledger = try TemporaryLedger()
    let log = try ledger.open()
    for _ in 0..<Self.events { try await log.append([event(payload: Self.payload)]) }
    log.close()
  }

  private func report(problemLimit: Int = 100) throws -> VerificationReport {
    try ledger.open(.inspection).snapshot().verify(problemLimit: problemLimit)
  }

  /// Puts a record in the place of one: its hash, its link to the event before, or both of them wrong.
  private func damage(
    _ position: UInt64, link: Bool, hash: Bool, _ transaction: inout WriteTransaction, _ table: Table
  ) throws -> [VerificationProblem] {
    let expected = Position(position - 1)
    let found = link ? Position(position == 1 ? 0 : position - 2) : expected
    var bytes = RecordTests.encode(
      event(payload: Self.payload), at: Position(position), recordedAt: TemporaryLedger.start, previous: [found])
    if hash { bytes[bytes.count - 9] ^= 1 }  // the payload's last byte
    try transaction.put(bytes, at: [UInt8](copying: position.bigEndianBytes.span), in: table)
    var problems: [VerificationProblem] = hash ? [.record(Position(position), .hash)] : []
    if found != expected {
      problems.append(.link(Position(position), subject: "case/1", found: found, expected: expected))
    }
    return problems
  }

  @Test(arguments: 1...Self.events)
  func `one damaged record is found wherever in a chunk it stands`(position: UInt64) throws {
    var expected: [VerificationProblem] = []
    try ledger.tamper {
      expected = try damage(position, link: true, hash: true, &$0, $1.table("events"))
    }
    let report = try report()
    #expect(report.problems == expected && report.problemCount == expected.count)
    #expect(report.root == nil && report.events == Self.events)
  }

  @Test(arguments: TestSeed.some(2).map { SplitMix64.number(of: $0) } + [.max])
  func `problems of both threads stand in the order of the records`(choice: UInt64) throws {
    var expected: [VerificationProblem] = []
    try ledger.tamper { transaction, environment in
      let table = try environment.table("events")
      for position in 1...Self.events {
        let bits = choice >> (2 * position)
        // The first has a wrong hash always, so that no tree is compared.
        expected += try damage(
          position, link: bits & 1 == 1, hash: bits & 2 == 2 || position == 1, &transaction, table)
      }
    }
    #expect(try report().problems == expected)
    for limit in 0...expected.count {
      let report = try report(problemLimit: limit)
      #expect(report.problems == Array(expected.prefix(limit)) && report.problemCount == expected.count)
    }
  }

  @Test func `a sound ledger of several chunks has the root that its readers see`() throws {
    let report = try report()
    #expect(report.isSound && report.bytes > 2 * RecordChunk.fullBytes)
    #expect(try report.root == ledger.open(.inspection).snapshot().root())
  }

  @Test func `what is noted late stands where it was met, after what was noted there before`() {
    let noted: [(UInt64, RecordDamage)] = [
      (2, .hash), (5, .hash), (2, .actor), (1, .hash), (5, .actor), (3, .hash), (2, .cause),
    ]
    let sorted: [(UInt64, RecordDamage)] = [
      (1, .hash), (2, .hash), (2, .actor), (2, .cause), (3, .hash), (5, .hash), (5, .actor),
    ]
    for limit in 0...8 {
      var list = ProblemList(limit: limit)
      for (position, damage) in noted { list.note(.record(Position(position), damage), at: Position(position)) }
      #expect(list.first == sorted.prefix(limit).map { .record(Position($0.0), $0.1) } && list.count == 7)
    }
  }

  @Test func `a list put into another comes first at each position, and both are cut at the limit`() {
    let positions: [[UInt64]] = [[0, 1, 1, 3, 5], [1, 2, 3, 3, 6]]
    for limit in 0...11 {
      var list = ProblemList(limit: limit)
      var other = ProblemList(limit: limit)
      for position in positions[0] { list.note(.timeWentBack(Position(position)), at: Position(position)) }
      for position in positions[1] { other.note(.record(Position(position), .hash), at: Position(position)) }
      list.insert(other)
      let all: [VerificationProblem] = [
        .timeWentBack(Position(0)), .record(Position(1), .hash), .timeWentBack(Position(1)),
        .timeWentBack(Position(1)), .record(Position(2), .hash), .record(Position(3), .hash),
        .record(Position(3), .hash), .timeWentBack(Position(3)), .timeWentBack(Position(5)),
        .record(Position(6), .hash),
      ]
      #expect(list.first == Array(all.prefix(limit)) && list.count == 10)
    }
  }
}
