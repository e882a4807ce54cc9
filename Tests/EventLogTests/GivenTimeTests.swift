import EventEnvelope
import Testing

@testable import EventLog

@Suite struct GivenTimeTests {
  static let (early, later) = (Instant("2015-01-01T00:00:00Z")!, Instant("2016-01-01T00:00:00Z")!)

  private func given(_ instant: Instant) -> NewEvent { event(recordedAt: instant, occurredOn: "2014-12-31") }

  @Test func `an ordinary ledger takes no given times`() async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open()
    await #expect(throws: EventLogError.refused(index: 0, .givenTimeNotAllowed)) {
      try await log.append([given(Self.early)])
    }
  }

  @Test func `given times go forward and not beyond now`() async throws {
    let ledger = try TemporaryLedger(givenTimes: true)
    let log = try ledger.open()
    #expect(try await log.append([given(Self.early), given(Self.later), given(Self.later)]).recordedAt == Self.later)
    await #expect(throws: EventLogError.refused(index: 1, .givenTimeBeforeLast(given: Self.early, last: Self.later))) {
      try await log.append([given(Self.later), given(Self.early)])
    }
    let future = Instant(microseconds: ledger.now.microseconds + 1)
    await #expect(throws: EventLogError.refused(index: 0, .givenTimeInFuture(given: future, now: ledger.now))) {
      try await log.append([given(future)])
    }
    #expect(try log.snapshot().last == Position(3))
    #expect(try log.snapshot().liveSince == nil)
  }

  @Test func `the first live event closes the door for ever`() async throws {
    let ledger = try TemporaryLedger(givenTimes: true)
    let log = try ledger.open()
    try await log.append([given(Self.early)])
    await #expect(throws: EventLogError.refused(index: 1, .givenTimeNotAllowed)) {
      try await log.append([event(), given(ledger.now)])
    }
    #expect(try log.snapshot().liveSince == nil)
    try await log.append([given(Self.later), event(), event()])
    #expect(try log.snapshot().liveSince == Position(3))
    await #expect(throws: EventLogError.refused(index: 0, .givenTimeNotAllowed)) {
      try await log.append([given(ledger.now)])
    }
    log.close()
    let reopened = try ledger.open()
    await #expect(throws: EventLogError.refused(index: 0, .givenTimeNotAllowed)) {
      try await reopened.append([given(ledger.now)])
    }
    #expect(try reopened.snapshot().liveSince == Position(3))
    #expect(try reopened.snapshot().verify().isSound)
  }
}
