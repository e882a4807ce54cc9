import Casework
import EventEnvelope

/// What the ledger knows of every member of staff, at every moment of the run.
struct StaffRegister: Sendable {
  private var histories: [String: [Version]] = [:]

  /// Takes an entry that concerns a member of staff; entries come in order of time.
  mutating func apply(_ change: (inout StaffState) -> Void, to staff: String, at instant: Instant) {
    var versions = histories[staff] ?? []
    var state = versions.last?.state ?? StaffState()
    change(&state)
    if versions.last?.from == instant { versions.removeLast() }
    versions.append(Version(from: instant, state: state))
    histories[staff] = versions
  }

  /// What is known of a member of staff at a moment; nothing where there is no such member.
  func state(of staff: String, at instant: Instant) -> StaffState {
    histories[staff]?.last { $0.from <= instant }?.state ?? StaffState()
  }

  /// What is known from a moment on.
  private struct Version: Sendable {
    let from: Instant
    let state: StaffState
  }
}
