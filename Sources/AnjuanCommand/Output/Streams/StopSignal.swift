import Foundation
import Synchronization

/// Waits for SIGINT or SIGTERM, so that a command that runs on can finish what it has begun.
struct StopSignal {
  /// A handler of signals may do little more than set this.
  private static let isRequested = Atomic(false)

  /// Takes the two signals over from the system, which would end the process at once.
  static func watch() -> StopSignal {
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in StopSignal.isRequested.store(true, ordering: .relaxed) }
    }
    return StopSignal()
  }

  /// Returns soon after one of them came, or once the task is cancelled.
  func wait() async {
    while !Self.isRequested.load(ordering: .relaxed), (try? await Task.sleep(for: .milliseconds(50))) != nil {}
  }
}
