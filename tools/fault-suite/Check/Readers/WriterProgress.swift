import EventEnvelope
import Synchronization

/// How far the writer is, for the readers beside it.
final class WriterProgress: Sendable {
  private let position = Atomic<UInt64>(0)
  private let isOver = Atomic(false)

  /// Where the last commit ended.
  var reached: Position { Position(position.load(ordering: .acquiring)) }

  /// Whether the readers are to end.
  var isEnded: Bool { isOver.load(ordering: .relaxed) }

  /// Tells that a commit ended there.
  func reach(_ position: Position) { self.position.store(position.rawValue, ordering: .releasing) }

  /// Tells the readers to end.
  func end() { isOver.store(true, ordering: .relaxed) }
}
