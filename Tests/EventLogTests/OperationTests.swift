import EventEnvelope
import LMDB
import Synchronization
import TestSupport
import Testing

@testable import EventLog

@Suite struct OperationTests {
  let ledger: TemporaryLedger

  init() throws { ledger = try TemporaryLedger() }

  @Test(arguments: [1, 2, 7, 1_000])
  func `a scan in pieces hands out what a snapshot does`(records: Int) async throws {
    let log = try ledger.open()
    for number in 1...20 { try await log.append([event([subject(number)], type: UInt16(number % 3))]) }
    let pace = ReadingPace(records: records, age: .seconds(2))
    for filter in [EventFilter.all, EventFilter(types: [1])] {
      var (whole, pieces) = ([UInt64](), [UInt64]())
      try log.snapshot().scan(after: Position(3), through: Position(17), filter: filter) {
        whole.append($0.position.rawValue)
        return true
      }
      try log.scan(after: Position(3), through: Position(17), filter: filter, pace: pace) {
        pieces.append($0.position.rawValue)
        return true
      }
      #expect(!whole.isEmpty && pieces == whole)
    }
    var first = [UInt64]()
    try log.scan(pace: pace) {
      first.append($0.position.rawValue)
      return first.count < 4
    }
    #expect(first == [1, 2, 3, 4])
  }

  @Test func `a slow reader beside a writer keeps no snapshot past its age`() async throws {
    let (log, ages) = (try ledger.open(), [Duration.seconds(3), .zero])
    for number in 1...6 { try await log.append([event([subject(number)])]) }
    let time = Mutex(ContinuousClock.now)
    var pace = ReadingPace.standard
    pace.now = { time.withLock { $0 } }
    var lags: [[Int]] = []
    for age in ages {
      // On a thread of its own, since it waits for appends, which need the threads of the tasks.
      lags.append(
        try await OwnThread.run { [pace] in
          var lags: [Int] = []
          try log.scan(through: Position(6), pace: pace) { _ in
            _ = try OwnThread.wait { try await log.append([event()]) }
            time.withLock { $0 += age }
            lags.append(try log.storeCondition().oldestReaderLag)
            return true
          }
          return lags
        })
    }
    // Renewed after each record: behind by the one commit beside it; kept: by one more each time.
    #expect(lags == [[1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6]])
  }

  @Test func `the writer counts what it does`() async throws {
    let log = try ledger.open()
    #expect(log.activity == WriterActivity())
    try await log.append([event(), event()])
    await #expect(throws: EventLogError.self) {
      try await log.append([event()], if: .unchanged([subject(1)], since: .origin))
    }
    let activity = log.activity
    #expect(activity.events == 2 && activity.appends == 1 && activity.refusals == 1 && activity.commits == 2)
    #expect(activity.commitCounts.reduce(0, +) == 2 && activity.commitTime > .zero)
    #expect(try log.snapshot().tailEvents == 2)
  }

  @Test func `readers are looked after by count and by time`() {
    let recorder = ActivityRecorder()
    let start = ContinuousClock.now
    #expect(!recorder.isReaderCheckDue(now: start))
    #expect(recorder.isReaderCheckDue(now: start + .seconds(61)))
    #expect(!recorder.isReaderCheckDue(now: start + .seconds(62)))
    for _ in 0..<4_096 { recorder.note([], within: .zero) }
    #expect(recorder.isReaderCheckDue(now: start + .seconds(63)))
  }
}
