internal import EventEnvelope
internal import Synchronization

/// What a ledger's writer thread has done since the ledger was opened: plain counts, for whatever collects metrics.
public struct WriterActivity: Sendable, Hashable {
  /// The upper bounds of ``commitCounts``, all but the last: 0.1 ms, 0.2 ms, 0.5 ms, 1 ms, … 1 s.
  public static let commitBounds: [Duration] = [
    .microseconds(100), .microseconds(200), .microseconds(500), .milliseconds(1), .milliseconds(2), .milliseconds(5),
    .milliseconds(10), .milliseconds(20), .milliseconds(50), .milliseconds(100), .milliseconds(200),
    .milliseconds(500), .seconds(1),
  ]

  /// Events recorded.
  public internal(set) var events: UInt64 = 0
  /// Appends that were recorded.
  public internal(set) var appends: UInt64 = 0
  /// Appends that were refused, or that failed.
  public internal(set) var refusals: UInt64 = 0
  /// Groups of appends, each made durable by one transaction.
  public internal(set) var commits: UInt64 = 0
  /// The time that all groups took together.
  public internal(set) var commitTime: Duration = .zero
  /// How many groups took at most the bound of the same index and more than the one before; the last has no bound.
  public internal(set) var commitCounts = [UInt64](repeating: 0, count: commitBounds.count + 1)

  /// Notes a group.
  mutating func note(_ results: [Result<Receipt, EventLogError>], within duration: Duration) {
    for result in results {
      guard case .success(let receipt) = result else {
        refusals += 1
        continue
      }
      appends += 1
      events += receipt.last.rawValue + 1 - receipt.first.rawValue
    }
    commits += 1
    commitTime += duration
    commitCounts[Self.commitBounds.firstIndex { duration <= $0 } ?? Self.commitBounds.count] += 1
  }
}

/// Keeps a writer's activity, and says when it is time to look after stale readers.
final class ActivityRecorder: Sendable {
  /// A process that stays looks for slots of killed readers after so many commits.
  private static let commitsPerCheck: UInt64 = 4_096
  /// It also looks after so much time.
  private static let timePerCheck = Duration.seconds(60)

  private struct State {
    var activity = WriterActivity()
    var checkedCommits: UInt64 = 0
    var checkedAt = ContinuousClock.now
  }

  private let state = Mutex(State())

  var activity: WriterActivity { state.withLock { $0.activity } }

  func note(_ results: [Result<Receipt, EventLogError>], within duration: Duration) {
    state.withLock { $0.activity.note(results, within: duration) }
  }

  /// Whether readers are to be looked after now; asked after each commit.
  func isReaderCheckDue(now: ContinuousClock.Instant = .now) -> Bool {
    state.withLock { state in
      let isDue =
        state.activity.commits - state.checkedCommits >= Self.commitsPerCheck
        || state.checkedAt.duration(to: now) >= Self.timePerCheck
      if isDue { (state.checkedCommits, state.checkedAt) = (state.activity.commits, now) }
      return isDue
    }
  }
}
