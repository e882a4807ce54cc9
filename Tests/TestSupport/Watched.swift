internal import Synchronization

/// A value that some tasks and threads change, and others wait for.
///
/// Every wait has an end: what is waited for, the test's cancellation, or that nothing more comes (``end()``).
public final class Watched<Value: Sendable>: Sendable {
  private struct Waiter {
    let isReached: @Sendable (Value) -> Bool
    let waking: CheckedContinuation<Value, any Error>
  }

  private struct State {
    var value: Value
    var isEnded = false
    var waiters: [Int: Waiter] = [:]
    var lastWaiter = 0
  }

  private let state: Mutex<State>

  /// Begins with a value.
  public init(_ value: Value) { state = Mutex(State(value: value)) }

  /// As it is now.
  public var value: Value { state.withLock(\.value) }

  /// Changes it, and wakes whoever waited for what it is now.
  public func change(_ body: (inout Value) -> Void) {
    let (woken, value) = state.withLock { state in
      body(&state.value)
      let reached = state.waiters.filter { $0.value.isReached(state.value) }
      for id in reached.keys { state.waiters[id] = nil }
      return (reached.values.map(\.waking), state.value)
    }
    for waking in woken { waking.resume(returning: value) }
  }

  /// Nothing more comes: whoever waits is told so, at once or as soon as it waits.
  public func end() {
    let (woken, value) = state.withLock { state in
      defer { state.waiters = [:] }
      state.isEnded = true
      return (state.waiters.values.map(\.waking), state.value)
    }
    for waking in woken { waking.resume(throwing: NothingMoreComes(last: String(describing: value))) }
  }

  /// Waits until it is as wanted.
  ///
  /// - Returns: the value then.
  /// - Throws: ``NothingMoreComes``, or `CancellationError`.
  @discardableResult
  public func wait(until isReached: @escaping @Sendable (Value) -> Bool) async throws -> Value {
    let id = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waking in
        let now = state.withLock { state -> Result<Value, any Error>? in
          if isReached(state.value) { return .success(state.value) }
          // A cancellation from here on finds the waiter: it needs the lock for it.
          if Task.isCancelled { return .failure(CancellationError()) }
          if state.isEnded { return .failure(NothingMoreComes(last: String(describing: state.value))) }
          state.waiters[id] = Waiter(isReached: isReached, waking: waking)
          return nil
        }
        if let now { waking.resume(with: now) }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.waking.resume(throwing: CancellationError())
    }
  }
}

/// What was waited for can't come any more.
public struct NothingMoreComes: Error, CustomStringConvertible {
  /// The value at the end.
  let last: String

  /// What is shown where a test fails.
  public var description: String { "nothing more comes after \(last)" }
}
