import EventEnvelope
import Testing

@testable import EventLog

/// Beside a clock that can't be right nothing live is recorded, unless somebody says that it is right.
@Suite struct ClockBoundsTests {
  private static let bounds = ClockBounds(behind: .seconds(86_400), ahead: .seconds(60 * 86_400))

  private func stepped(_ ledger: TemporaryLedger, bySeconds seconds: Int64) -> Instant {
    Instant(microseconds: ledger.now.microseconds + seconds * 1_000_000)
  }

  @Test(arguments: [
    (0, true), (-86_400, true), (-86_401, false), (60 * 86_400, true), (60 * 86_400 + 1, false), (366 * 86_400, false),
    (-1_000 * 86_400, false),
  ])
  func aStepBeyondTheBoundsIsRefused(seconds: Int, isTaken: Bool) async throws {
    // Given a live event
    let ledger = try TemporaryLedger()
    let log = try ledger.open(clockBounds: Self.bounds)
    try await log.append([event()])
    // When the clock has stepped
    let last = ledger.now
    ledger.now = stepped(ledger, bySeconds: Int64(seconds))
    // Then what comes next is recorded within the bounds only, and says both times
    if isTaken {
      #expect(try await log.append([event()]).recordedAt == max(last, ledger.now))
    } else {
      await #expect(throws: EventLogError.clockStepped(last: last, now: ledger.now)) { try await log.append([event()]) }
      #expect(try log.snapshot().last == Position(1))
      log.close()
      // Whoever says that the clock is right opens without bounds.
      #expect(try await ledger.open().append([event()]).last == Position(2))
    }
  }

  @Test func whatWasRecordedElsewhereBoundsNothingAhead() async throws {
    // Given a history of long ago
    let ledger = try TemporaryLedger(givenTimes: true)
    let log = try ledger.open(clockBounds: Self.bounds)
    let past = stepped(ledger, bySeconds: -30 * 86_400)
    let given = stepped(ledger, bySeconds: -20 * 86_400)
    try await log.append([event(recordedAt: past, occurredOn: "2023-04-01")])
    ledger.now = stepped(ledger, bySeconds: 400 * 86_400)
    // Then history may follow, and the first live event; the next one is bound
    try await log.append([event(recordedAt: given, occurredOn: "2023-04-01")])
    try await log.append([event()])
    let last = ledger.now
    ledger.now = stepped(ledger, bySeconds: 61 * 86_400)
    await #expect(throws: EventLogError.clockStepped(last: last, now: ledger.now)) { try await log.append([event()]) }
  }

  @Test func anEmptyLedgerTakesWhateverTheClockSays() async throws {
    let ledger = try TemporaryLedger()
    ledger.now = stepped(ledger, bySeconds: 4_000 * 86_400)
    let log = try ledger.open(clockBounds: Self.bounds)
    try await log.append([event()])
  }
}
