public import EventEnvelope

/// What a person said to a parked module: to try an event again, or to pass it over (恢复或跳过).
public struct ParkingWord: Hashable, Sendable {
  /// Where it was said.
  public let position: Position
  /// The event that it is about.
  public let event: Position
  /// Whether the event is passed over.
  public let isSkipped: Bool

  init(at position: Position, event: Position, isSkipped: Bool) {
    self.position = position
    self.event = event
    self.isSkipped = isSkipped
  }
}
