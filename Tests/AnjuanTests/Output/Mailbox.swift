import Foundation

/// Hands what a thread read to the one that waits for it.
final class Mailbox: Sendable {
  private let condition = DispatchSemaphore(value: 0)
  private let content = NSLock()
  nonisolated(unsafe) private var data: Data?

  func append(_ data: Data?) {
    content.withLock { unsafe self.data = data }
    condition.signal()
  }

  func next() -> Data? {
    guard condition.wait(timeout: .now() + 10) == .success else { return nil }
    return content.withLock { unsafe data }
  }
}
