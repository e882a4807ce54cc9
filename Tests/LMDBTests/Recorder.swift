import Synchronization

/// Collects jobs from another thread.
final class Recorder: Sendable {
  private let storage = Mutex<[Int]>([])

  func add(_ jobs: [Int]) { storage.withLock { $0 += jobs } }

  var jobs: [Int] { storage.withLock { $0 } }
}
