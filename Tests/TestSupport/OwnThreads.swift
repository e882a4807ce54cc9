internal import Foundation

/// Runs each stretch of a task on a thread of its own: for a task that has to call what blocks.
public final class OwnThreads: TaskExecutor {
  /// Has no thread yet.
  public init() {}

  /// Runs the stretch.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // A job may be run once, on an executor that lives: it is, here alone, and the closure holds the executor.
    Thread.detachNewThread { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
