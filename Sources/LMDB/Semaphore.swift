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
}
