import Synchronization

/// Tells tasks that it is time to end.
final class StopSign: Sendable {
  private let isUp = Atomic(false)

  /// Whether they are to end.
  var isRaised: Bool { isUp.load(ordering: .relaxed) }

  /// Tells them.
  func raise() { isUp.store(true, ordering: .relaxed) }
}
