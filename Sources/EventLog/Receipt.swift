public import EventEnvelope

/// Where an append was recorded; whoever holds it knows that the events are on disk.
public struct Receipt: Sendable, Hashable {
  /// The position of the batch's first event; after ``last`` where the batch had a tracking only.
  public let first: Position
  /// The position of the batch's last event.
  public let last: Position
  /// When the last event was recorded.
  public let recordedAt: Instant
}
