internal import Dispatch

/// Holds up threads until it is opened; never tasks, whose threads are few.
///
/// Whoever makes one opens it whatever comes: `defer { gate.open() }`.
public final class Gate: Sendable {
  private let turnstile = DispatchSemaphore(value: 0)

  /// Begins closed.
  public init() {}

  /// Waits until it is open.
  public func pass() {
    turnstile.wait()
    turnstile.signal()
  }

  /// Lets through who waits, and who comes later; harmless when repeated.
  public func open() { turnstile.signal() }
}
