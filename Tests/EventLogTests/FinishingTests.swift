import EventEnvelope
import EventLog
import Testing

/// Payloads that are made at their position, in the transaction that records them.
@Suite struct FinishingTests {
  private func event(_ finishing: PayloadFinishing, expectedHash: Bool = false) -> NewEvent {
    var event = EventLogTests.event(payload: [0, 0])
    event.finishing = finishing
    return event
  }

  @Test func aPayloadIsMadeAtItsPosition() async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open()
    let finishing = PayloadFinishing { position in [7, UInt8(truncatingIfNeeded: position.rawValue)] }
    try await log.append([EventLogTests.event(), event(finishing), event(finishing)])
    let payloads = try (1...3).map { try log.snapshot().event(at: Position($0))?.payload }
    #expect(payloads == [[1, 2, 3], [7, 2], [7, 3]])
    #expect(try log.snapshot().verify().problems.isEmpty)
  }

  @Test func aPayloadThatCannotBeMadeIsRefusedAndDisturbsNoOther() async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open()
    for broken in [PayloadFinishing { _ in throw CancellationError() }, PayloadFinishing { _ in [1, 2, 3] }] {
      async let other = log.append([EventLogTests.event()])
      await #expect(throws: EventLogError.refused(index: 1, .payloadUnfinished)) {
        try await log.append([EventLogTests.event(), event(broken)])
      }
      _ = try await other
    }
    #expect(try log.snapshot().last == Position(2))
  }
}
