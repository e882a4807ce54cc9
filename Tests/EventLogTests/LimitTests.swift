import EventEnvelope
import Testing

@testable import EventLog

@Suite struct LimitTests {
  let ledger: TemporaryLedger
  let log: EventLog

  init() throws {
    ledger = try TemporaryLedger()
    log = try ledger.open()
  }

  private func expect(_ refusal: EventRefusal, of event: NewEvent) async throws {
    await #expect(throws: EventLogError.refused(index: 1, refusal)) {
      try await log.append([EventLogTests.event(), event])
    }
    #expect(try log.snapshot().last == .origin)
  }

  @Test func `a record of the longest length is taken, one byte more is not`() async throws {
    let overhead = RecordEncoder.byteCount(of: event(payload: []))
    let longest = event(payload: [UInt8](repeating: 7, count: Limits.recordBytes - overhead))
    let longer = event(payload: longest.payload + [7])
    try await expect(.recordTooLong(bytes: Limits.recordBytes + 1, limit: Limits.recordBytes), of: longer)
    try await log.append([longest])
    #expect(try log.snapshot().event(at: Position(1))?.payload == longest.payload)
  }

  @Test func `one to sixteen subjects, each once`() async throws {
    try await expect(.subjectCount(0, limit: 16), of: event([]))
    try await expect(.subjectCount(17, limit: 16), of: event((0..<17).map { subject($0) }))
    try await expect(.repeatedSubject(subject(3)), of: event([subject(3), subject(4), subject(3)]))
    try await log.append([event((0..<16).map { subject($0) })])
  }

  @Test func `offices outside of the scope are refused`() async throws {
    let elsewhere = Office("431126000000")!
    try await expect(.outsideScope(elsewhere), of: event(office: elsewhere))
  }

  @Test func `a cause is an earlier event, which may be of the same batch`() async throws {
    try await expect(.causeNotRecorded(Position(2)), of: event(cause: Position(2)))
    try await expect(.causeNotRecorded(.origin), of: event(cause: .origin))
    try await log.append([event(), event(cause: Position(1))])
    #expect(try log.snapshot().event(at: Position(2))?.cause == Position(1))
  }

  @Test func `an event occurs no later than the day of its recording in China`() async throws {
    ledger.now = Instant("2023-05-18T15:59:59Z")!
    try await expect(
      .fromTheFuture(occurredOn: CivilDate("2023-05-19")!, recordedOn: CivilDate("2023-05-18")!),
      of: event(occurredOn: "2023-05-19"))
    ledger.now = Instant("2023-05-18T16:00:00Z")!
    try await log.append([event(occurredOn: "2023-05-19")])
  }

  @Test func `batches have a most of events and bytes`() async throws {
    let small = event(payload: [])
    await #expect(throws: EventLogError.tooManyEvents(count: 65_537, limit: 65_536)) {
      try await log.append([NewEvent](repeating: small, count: 65_537))
    }
    let large = event(payload: [UInt8](repeating: 0, count: 65_000))
    let bytes = RecordEncoder.byteCount(of: large) * 1_050
    await #expect(throws: EventLogError.tooManyBytes(count: bytes, limit: 64 << 20)) {
      try await log.append([NewEvent](repeating: large, count: 1_050))
    }
    await #expect(throws: EventLogError.nothingToAppend) { try await log.append([]) }
  }

  @Test(arguments: ["", "a b", "名", String(repeating: "x", count: 201)])
  func `a tracking has a name of ASCII`(name: String) async throws {
    await #expect(throws: EventLogError.badTrackingName) {
      try await log.append([event()], tracking: Tracking(name: name, value: []))
    }
    #expect(throws: EventLogError.badTrackingName) { try log.snapshot().tracking(named: name) }
  }

  @Test func `a tracking has a longest value`() async throws {
    let value = [UInt8](repeating: 1, count: Limits.trackingValueBytes)
    try await log.append([event()], tracking: Tracking(name: "a", value: value))
    await #expect(throws: EventLogError.trackingTooLong(bytes: 65_536, limit: 65_535)) {
      try await log.append([event()], tracking: Tracking(name: "a", value: value + [1]))
    }
  }
}
