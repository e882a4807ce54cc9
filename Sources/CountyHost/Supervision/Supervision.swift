public import Wording

/// What is known of a module's runs, and what is to be done after each (运行监管): no clock, no process.
///
/// Failures are counted as long as the module comes no further; whatever comes to an end counts as progress.
public struct Supervision: Hashable, Sendable {
  /// What is to be done next.
  public enum Step: Hashable, Sendable {
    /// Start it again after so many milliseconds.
    case restart(afterMilliseconds: Int)
    /// Put it aside until a person says what is to be done.
    case park
  }

  /// How many runs failed since it last came further.
  public private(set) var failures = 0
  /// How often it was started again, in all.
  public private(set) var restarts = 0
  /// Why the last run failed; nil where none has.
  public private(set) var lastFault: Text?
  /// How far it had come when it failed.
  private var failedAt: UInt64?
  private let policy: RestartPolicy

  /// Begins before the first run.
  public init(policy: RestartPolicy = .standard) { self.policy = policy }

  /// A run failed.
  ///
  /// - Parameters:
  ///   - fault: why; never what stood in an event.
  ///   - mark: how far the module has come: any number that grows with it.
  ///   - chance: 0 to 1.
  /// - Returns: what to do.
  public mutating func failed(_ fault: Text, at mark: UInt64, chance: Double) -> Step {
    failures = failedAt == mark ? failures + 1 : 1
    (failedAt, lastFault) = (mark, fault)
    guard failures < policy.parkAfter else { return .park }
    restarts += 1
    return .restart(afterMilliseconds: policy.delay(after: failures, chance: chance))
  }

  /// The module has caught up: whatever failed before is over.
  public mutating func caughtUp() { (failures, failedAt) = (0, nil) }
}
