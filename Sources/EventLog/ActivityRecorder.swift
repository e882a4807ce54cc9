internal import Synchronization

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
