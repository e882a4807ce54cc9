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
