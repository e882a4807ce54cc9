import CaseEvents
import CaseLog
import EventEnvelope
import EventLog
import Testing

/// The one loop: read, decide, seal, append if nothing changed.
@Suite struct RecordingTests {
  private let sample: SampleLog

  init() throws { sample = try SampleLog() }

  /// Records an event on a condition; the first so many decisions are as if an event had come since they read.
  private func record(
    attempts: Int = 5, disturbed: Int = 0, sealing: Clear = Clear(), if condition: (Subject, Position) -> Condition
  ) async throws -> (decisions: Int, receipt: Receipt) {
    try await sample.append()
    var decisions = 0
    let receipt = try await CaseLog(sample.log, sealing: sealing).record(attempts: attempts) { reader in
      decisions += 1
      let seen = decisions <= disturbed ? Position(reader.last.rawValue - 1) : reader.last
      return .record([try sample.draft()], if: condition(sample.file, seen)) { $0 }
    }
    return (decisions, receipt)
  }

  @Test func `what nobody disturbs is decided once`() async throws {
    let sealing = Clear()
    let (decisions, receipt) = try await record(sealing: sealing) { .unchanged([$0], since: $1) }
    #expect(decisions == 1 && sealing.asked == 1 && receipt.first == Position(2))
  }

  @Test(arguments: [true, false])
  func `what changed meanwhile has it decided anew`(isWholeLog: Bool) async throws {
    let (decisions, receipt) = try await record(disturbed: 2) { subject, last in
      isWholeLog ? .logEnds(at: last) : .unchanged([subject], since: last)
    }
    #expect(decisions == 3 && receipt.first == Position(2))
  }

  @Test func `after the last attempt it is a conflict, and nothing is recorded`() async throws {
    let error = await #expect(throws: EventLogError.self) {
      try await record(attempts: 2, disturbed: 2) { .unchanged([$0], since: $1) }
    }
    #expect(error == .conflict(subject: sample.file, expectedAtMost: .origin, actual: Position(1)))
    #expect(try sample.log.snapshot().last == Position(1))
  }

  @Test func `a tracking that somebody else moved is for the caller`() async throws {
    await #expect(throws: EventLogError.trackingMoved("t")) {
      try await record { _, _ in .tracking(named: "t", holds: [1]) }
    }
  }

  @Test func `what an erasure comes between is sealed anew`() async throws {
    let sealing = Clear(refusals: 2)
    let (decisions, receipt) = try await record(sealing: sealing) { .unchanged([$0], since: $1) }
    #expect(decisions == 3 && sealing.asked == 3 && receipt.first == Position(2))
  }

  @Test func `a decision to record nothing is an answer too`() async throws {
    let answer = try await CaseLog(sample.log, sealing: Clear()).record { _ in Decision.nothing("known") }
    #expect(answer == "known")
    #expect(try sample.log.snapshot().last == .origin)
  }

  @Test func `a tracking is recorded with the events`() async throws {
    _ = try await CaseLog(sample.log, sealing: Clear()).record { _ in
      .record([try sample.draft()], if: .always, tracking: Tracking(name: "t", value: [7])) { $0 }
    }
    #expect(try sample.log.snapshot().tracking(named: "t") == [7])
  }
}
