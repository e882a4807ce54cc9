internal import Synchronization

/// Jobs on their way to one thread, which takes all of them at a time and sleeps while there are none.
final class Mailbox<Job: Sendable>: Sendable {
  private struct Queue {
    var jobs: [Job] = []
    var isClosed = false
  }

  private let queue = Mutex(Queue())
  private let wake = Semaphore(0)
  private let closing = Semaphore(0)

  /// Adds a job; false once closed.
  func put(_ job: Job) -> Bool {
    let isTaken = queue.withLock { queue in
      guard !queue.isClosed else { return false }
      queue.jobs.append(job)
      return true
    }
    if isTaken { wake.signal() }
    return isTaken
  }

  func close() {
    queue.withLock { $0.isClosed = true }
    wake.signal()
    closing.signal()
  }

  /// Sleeps for so many milliseconds, fewer than 1,000; not on once closed.
  func rest(milliseconds: Int) {
    if closing.wait(milliseconds: milliseconds) { closing.signal() }
  }

  /// All jobs that wait; sleeps until there is one.
  ///
  /// Nil once closed and empty.
  func take() -> [Job]? {
    while true {
      let (jobs, isClosed) = queue.withLock { queue in
        defer { queue.jobs = [] }
        return (queue.jobs, queue.isClosed)
      }
      if !jobs.isEmpty { return jobs }
      if isClosed { return nil }
      // Posts of jobs that were taken along with others make this return early, once each; so it loops.
      wake.wait()
    }
  }
}
