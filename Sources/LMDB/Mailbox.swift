internal import Glibc
internal import Synchronization

// Safe to share: the queue is behind a Mutex, and a semaphore is made for sharing.
/// Jobs on their way to one thread, which takes all of them at a time and sleeps while there are none.
@safe final class Mailbox<Job: Sendable>: @unchecked Sendable {
  private struct Queue {
    var jobs: [Job] = []
    var isClosed = false
  }

  private let queue = Mutex(Queue())
  private let wake: UnsafeMutablePointer<sem_t>
  private let closing: UnsafeMutablePointer<sem_t>

  init() {
    unsafe wake = .allocate(capacity: 1)
    unsafe closing = .allocate(capacity: 1)
    unsafe sem_init(wake, 0, 0)
    unsafe sem_init(closing, 0, 0)
  }

  deinit {
    unsafe sem_destroy(wake)
    unsafe sem_destroy(closing)
    unsafe wake.deallocate()
    unsafe closing.deallocate()
  }

  /// Adds a job; false once closed.
  func put(_ job: Job) -> Bool {
    let isTaken = queue.withLock { queue in
      guard !queue.isClosed else { return false }
      queue.jobs.append(job)
      return true
    }
    if isTaken { unsafe sem_post(wake) }
    return isTaken
  }

  func close() {
    queue.withLock { $0.isClosed = true }
    unsafe sem_post(wake)
    unsafe sem_post(closing)
  }

  /// Sleeps for so many milliseconds, fewer than 1,000; not on once closed.
  func rest(milliseconds: Int) {
    var end = timespec()
    // By the wall clock, since Swift doesn't see sem_clockwait: a clock set back makes one rest long, which does no harm.
    unsafe clock_gettime(CLOCK_REALTIME, &end)
    end.tv_nsec += milliseconds * 1_000_000
    if end.tv_nsec >= 1_000_000_000 {
      end.tv_sec += 1
      end.tv_nsec -= 1_000_000_000
    }
    while unsafe sem_timedwait(closing, &end) != 0 {
      guard errno == EINTR else { return }
    }
    unsafe sem_post(closing)
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
      unsafe sem_wait(wake)
    }
  }
}
