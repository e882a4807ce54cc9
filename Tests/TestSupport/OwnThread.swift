internal import Foundation
internal import Synchronization

/// A thread for what blocks: the threads of tasks are as few as processors, and one that waits holds up other tests.
public enum OwnThread {
  /// Runs work that blocks, on a thread of its own.
  ///
  /// - Throws: what the work throws.
  public static func run<Success: Sendable>(
    _ work: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    try await withCheckedThrowingContinuation { reply in
      Thread.detachNewThread { reply.resume(with: Result(catching: work)) }
    }
  }

  /// Waits, within ``run(_:)``, for what a task does.
  ///
  /// - Throws: what the task throws.
  public static func wait<Success: Sendable>(
    for work: @escaping @Sendable () async throws -> Success
  ) throws -> Success {
    let result = Mutex<Result<Success, any Error>?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task {
      let outcome: Result<Success, any Error>
      do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    guard let outcome = result.withLock({ $0 }) else { preconditionFailure("a task that is done has an outcome") }
    return try outcome.get()
  }
}
