import EventEnvelope
import Testing

@testable import EventLog

@Suite struct ScanTests {
  let ledger: TemporaryLedger
  let log: EventLog

  init() async throws {
    ledger = try TemporaryLedger()
    log = try ledger.open()
    let offices = ["431026101000", "431026102000", "431003000000"].map { Office($0)! }
    try await log.append((0..<30).map { event(type: UInt16($0 % 5), office: offices[$0 % 3]) })
  }

  private func positions(
    after: Position = .origin, through: Position? = nil, filter: EventFilter = .all, stopAfter: Int = .max
  ) throws -> [UInt64] {
    var found: [UInt64] = []
    try log.snapshot().scan(after: after, through: through, filter: filter, checking: .bounds) { record in
      found.append(record.position.rawValue)
      return found.count < stopAfter
    }
    return found
  }

  @Test func `all, a range, a beginning`() throws {
    #expect(try positions() == Array(1...30))
    #expect(try positions(after: Position(5), through: Position(8)) == [6, 7, 8])
    #expect(try positions(after: Position(28), through: Position(99)) == [29, 30])
    #expect(try positions(after: Position(30)).isEmpty)
    #expect(try positions(after: Position(.max)).isEmpty)
    #expect(try positions(stopAfter: 3) == [1, 2, 3])
  }

  @Test func `by type and by office`() throws {
    #expect(try positions(filter: EventFilter(types: [0])) == [1, 6, 11, 16, 21, 26])
    #expect(try positions(filter: EventFilter(types: [])).isEmpty)
    #expect(try positions(filter: EventFilter(officePrefix: "431026")).count == 20)
    #expect(try positions(filter: EventFilter(officePrefix: "431026102")).count == 10)
    #expect(try positions(filter: EventFilter(types: [1], officePrefix: "431003000000")).count == 2)
    #expect(try positions(filter: EventFilter(officePrefix: "")).count == 30)
    #expect(try positions(filter: EventFilter(officePrefix: "43x")).isEmpty)
  }

  @Test func `an error of the body comes through`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try log.snapshot().scan { (_) -> Bool in throw Stop() } }
  }
}
