/// A thread of its own that does jobs in their order, while whoever submits them is at most so many ahead.
///
/// So what waits for it takes bounded memory.
public final class PacedThread<Job: Sendable>: Sendable {
  private let places: Semaphore
  private let thread: BatchThread<Job>

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - places: how many jobs may wait or be under way at the same time; at least 1.
  ///   - run: does a job, on the thread. It must not hold this object.
  /// - Throws: what the system refused.
  public init(places: UInt32, run: @escaping @Sendable (Job) -> Void) throws(FilesError) {
    let free = Semaphore(places)
    self.places = free
    thread = try BatchThread(run: { jobs in
      for job in jobs {
        run(job)
        free.signal()
      }
    })
  }

  /// Hands a job to the thread, waiting for a place; false where it is stopping and won't take it.
  public func submit(_ job: Job) -> Bool {
    places.wait()
    if thread.submit(job) { return true }
    places.signal()
    return false
  }

  /// Lets the thread finish the jobs that it was given, and waits for its end.
  ///
  /// Harmless when repeated.
  public func stop() { thread.stop() }
}
