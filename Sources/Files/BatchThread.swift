internal import Glibc
internal import Synchronization

/// A thread of its own that takes all jobs waiting for it at once: the place for commits.
///
/// A durable commit blocks for as long as the disk takes, which must not hold up Swift's few cooperative threads; and
/// LMDB wants a write transaction to begin and end on one thread. Jobs that come while a batch runs make the next.
public final class BatchThread<Job: Sendable>: Sendable {
  private let mailbox = Mailbox<Job>()
  private let thread: pthread_t
  private let isJoined = Atomic(false)

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - run: does a batch, in order of submission, on the thread. It must not hold this object.
  ///   - rest: how many milliseconds, fewer than 1,000, the thread leaves between two batches, unless it is to stop.
  ///   - finish: is called on the thread after the last batch, at its end.
  /// - Throws: what the system refused.
  public init(
    run: @escaping @Sendable ([Job]) -> Void, rest: Int = 0, finish: @escaping @Sendable () -> Void = {}
  ) throws(FilesError) {
    let mailbox = mailbox
    let body = ThreadBody {
      while let jobs = mailbox.take() {
        run(jobs)
        if rest > 0 { mailbox.rest(milliseconds: rest) }
      }
      finish()
    }
    let argument = unsafe Unmanaged.passRetained(body)
    var thread = pthread_t()
    let result = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        }
        return nil
      }, argument.toOpaque())
    self.thread = thread
    guard result == 0 else {
      unsafe argument.release()
      isJoined.store(true, ordering: .relaxed)
      throw FilesError(.system(result), "pthread_create")
    }
  }

  deinit { stop() }

  /// Hands a job to the thread; false where it is stopping and won't take it.
  public func submit(_ job: Job) -> Bool { mailbox.put(job) }

  /// Lets the thread finish the jobs that it was given, and waits for its end.
  ///
  /// Harmless when repeated.
  public func stop() {
    mailbox.close()
    guard !isJoined.exchange(true, ordering: .acquiringAndReleasing) else { return }
    if pthread_equal(thread, pthread_self()) != 0 {
      pthread_detach(thread)  // a job let go of the last reference: the thread can't wait for itself
    } else {
      pthread_join(thread, nil)
    }
  }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

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

// Safe to share: a semaphore is made for sharing, and the pointer to it never changes.
/// A number that threads raise, and wait for where it is 0.
@safe final class Semaphore: @unchecked Sendable {
  private let handle: UnsafeMutablePointer<sem_t>

  init(_ count: UInt32) {
    unsafe handle = .allocate(capacity: 1)
    unsafe sem_init(handle, 0, count)
  }

  deinit {
    unsafe sem_destroy(handle)
    unsafe handle.deallocate()
  }

  func signal() { unsafe sem_post(handle) }

  /// Takes one; sleeps until there is one.
  func wait() {
    // Only a signal that the process gets ends it early.
    while unsafe sem_wait(handle) != 0 {}
  }

  /// Takes a signal that comes within so many milliseconds, fewer than 1,000; false where none does.
  func wait(milliseconds: Int) -> Bool {
    var end = timespec()
    // By the wall clock, since Swift doesn't see sem_clockwait: a clock set back makes one wait long, which does no harm.
    unsafe clock_gettime(CLOCK_REALTIME, &end)
    end.tv_nsec += milliseconds * 1_000_000
    if end.tv_nsec >= 1_000_000_000 {
      end.tv_sec += 1
      end.tv_nsec -= 1_000_000_000
    }
    while unsafe sem_timedwait(handle, &end) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}
