internal import Glibc

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
