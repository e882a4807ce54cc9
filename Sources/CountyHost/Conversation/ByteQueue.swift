internal import Synchronization

/// Bytes between two tasks: who puts waits while there are too many, who takes waits while there are none; both for some
/// time only, and without being busy.
final class ByteQueue: Sendable {
  /// Whom a change wakes.
  private enum Side { case putting, taking }

  private struct Sleeper {
    let side: Side
    let deadline: ContinuousClock.Instant?
    let waking: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var bytes: [UInt8] = []
    var isEnded = false
    var failure: ConversationFault?
    var sleepers: [UInt64: Sleeper] = [:]
    var lastSleeper: UInt64 = 0
    /// When the task that looks for deadlines wakes next; nil where there is none.
    var watch: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let capacity: Int

  /// Makes an empty one.
  ///
  /// - Parameter capacity: how many bytes there may be before who puts has to wait; the last piece may go beyond it.
  init(capacity: Int) { self.capacity = capacity }

  /// Puts a piece at the end, once there is room.
  ///
  /// - Returns: false where there was no room in time, or nothing is taken any more.
  /// - Throws: the failure that ended it.
  @discardableResult
  func put(_ piece: [UInt8], by deadline: ContinuousClock.Instant? = nil) async throws -> Bool {
    while true {
      let isPut = try state.withLock { state throws -> Bool? in
        if let failure = state.failure { throw failure }
        if state.isEnded { return false }
        guard state.bytes.count < capacity else { return nil }
        if state.bytes.isEmpty { state.bytes = piece } else { state.bytes.append(contentsOf: piece) }
        return true
      }
      if let isPut {
        if isPut { wake(.taking) }
        return isPut
      }
      guard await sleep(.putting, until: deadline) else { return false }
    }
  }

  /// Takes all that is there, once there is something.
  ///
  /// - Returns: the bytes; nil within where none came in time, nil without where none come any more.
  /// - Throws: the failure that ended it, once all before is taken.
  func take(by deadline: ContinuousClock.Instant? = nil) async throws -> [UInt8]?? {
    while true {
      let (bytes, isEnded) = try state.withLock { state throws -> ([UInt8], Bool) in
        if state.bytes.isEmpty, let failure = state.failure { throw failure }
        defer { state.bytes = [] }
        return (state.bytes, state.isEnded)
      }
      if !bytes.isEmpty {
        wake(.putting)
        return bytes
      }
      if isEnded { return .none }
      guard await sleep(.taking, until: deadline) else { return .some(nil) }
    }
  }

  /// Nothing more comes, or nothing more is taken.
  func end(_ failure: ConversationFault? = nil) {
    state.withLock { state in
      state.isEnded = true
      state.failure = state.failure ?? failure
    }
    wake(.taking)
    wake(.putting)
  }

  private func wake(_ side: Side) {
    let woken = state.withLock { state in
      let woken = state.sleepers.filter { $0.value.side == side }
      for id in woken.keys { state.sleepers[id] = nil }
      return woken.map(\.value.waking)
    }
    for waking in woken { waking.resume(returning: true) }
  }

  /// Waits for a change on a side, unless what is waited for is there already.
  ///
  /// - Returns: false where the deadline has passed or the task was cancelled.
  private func sleep(_ side: Side, until deadline: ContinuousClock.Instant?) async -> Bool {
    let id = state.withLock { state in
      state.lastSleeper += 1
      return state.lastSleeper
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { waking in
        let now = state.withLock { state -> Bool? in
          // A cancellation from here on finds the sleeper: it needs the lock for it.
          if Task.isCancelled { return false }
          let isThere = side == .taking ? !state.bytes.isEmpty : state.bytes.count < capacity
          if isThere || state.isEnded { return true }
          state.sleepers[id] = Sleeper(side: side, deadline: deadline, waking: waking)
          return nil
        }
        if let now { waking.resume(returning: now) } else if let deadline { watch(until: deadline) }
      }
    } onCancel: {
      state.withLock { $0.sleepers.removeValue(forKey: id) }?.waking.resume(returning: false)
    }
  }

  /// Sees to it that somebody looks at the deadlines then.
  private func watch(until deadline: ContinuousClock.Instant) {
    let isNeeded = state.withLock { state in
      if let watch = state.watch, watch <= deadline { return false }
      state.watch = deadline
      return true
    }
    guard isNeeded else { return }
    Task {
      try? await Task.sleep(until: deadline, clock: .continuous)
      expire()
    }
  }

  private func expire() {
    let now = ContinuousClock.now
    let (late, next) = state.withLock { state in
      if let watch = state.watch, watch <= now { state.watch = nil }
      let late = state.sleepers.filter { $0.value.deadline.map { $0 <= now } ?? false }
      for id in late.keys { state.sleepers[id] = nil }
      return (late.map(\.value.waking), state.sleepers.values.compactMap(\.deadline).min())
    }
    for waking in late { waking.resume(returning: false) }
    if let next { watch(until: next) }
  }
}
