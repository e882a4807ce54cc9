internal import EventEnvelope
public import Files
internal import LMDB
internal import Synchronization

extension FollowerStore {
  /// Catches a follower up and keeps it so, until the task is cancelled or the log is closed.
  ///
  /// It works on a thread of its own, so that a slow follower, or one that fails, holds up no other. What fails is told
  /// and tried again later and later. Cancelled, it finishes the batch at work and ends.
  ///
  /// - Parameters:
  ///   - make: makes the follower, with nothing in memory.
  ///   - report: is told after every commit how far it has come, and of each failure of the store or log.
  /// - Throws: where there can be no thread.
  public func follow<F: Follower & ~Copyable>(
    _ make: @escaping @Sendable () -> F, report: @escaping @Sendable (Result<FollowerStatus, any Error>) -> Void
  ) async throws(FilesError) {
    let thread = try BatchThread<@Sendable () -> Void> { jobs in for job in jobs { job() } }
    let isCancelled = CancellationFlag()
    await withTaskCancellationHandler {
      await follow(on: thread, isCancelled, make, report)
    } onCancel: {
      isCancelled.set()
    }
    thread.stop()
  }

  private func follow<F: Follower & ~Copyable>(
    on thread: BatchThread<@Sendable () -> Void>, _ isCancelled: CancellationFlag, _ make: @escaping @Sendable () -> F,
    _ report: @escaping @Sendable (Result<FollowerStatus, any Error>) -> Void
  ) async {
    var signals = log.signals(every: FollowedEvents.pollInterval).makeAsyncIterator()
    var failures: UInt32 = 0
    var retryAt = Instant.earliest
    var told: FollowerStatus?
    while !isCancelled.isSet {
      let now = clock()
      if now >= retryAt {
        let result = await run(on: thread) {
          try self.advance(make()) { reached, end in
            if isCancelled.isSet { throw CancellationError() }
            if reached < end { report(.success(try self.status(of: make()))) }
          }
        }
        switch result {
        case .success(let status):
          failures = 0
          if !(told.map(status.tellsTheSame(as:)) ?? false) { report(.success(status)) }
          told = status
        case .failure(EventLogError.closed), .failure(is CancellationError): return
        case .failure(let error):
          failures += 1
          retryAt = RetryDelay.next(after: failures, at: now)
          report(.failure(error))
        }
      }
      if await signals.next() == nil { return }
    }
  }

  private func run<Success: Sendable>(
    on thread: BatchThread<@Sendable () -> Void>, _ body: @escaping @Sendable () throws -> Success
  ) async -> Result<Success, any Error> {
    await withCheckedContinuation { reply in
      let isTaken = thread.submit { reply.resume(returning: Result(catching: body)) }
      if !isTaken { reply.resume(returning: .failure(CancellationError())) }
    }
  }
}

extension FollowerStatus {
  /// Whether an earlier status says nothing else of the follower's own doing.
  func tellsTheSame(as earlier: FollowerStatus) -> Bool {
    position == earlier.position && standing == earlier.standing && failure == earlier.failure
      && parked == earlier.parked
  }
}

/// Says to a thread that the task it works for was cancelled.
final class CancellationFlag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .relaxed) }

  func set() { value.store(true, ordering: .relaxed) }
}
