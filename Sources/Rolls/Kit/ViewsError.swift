public import EventEnvelope
public import EventLog

/// Why the views can't answer.
///
/// They hold nothing of their own: deleting them and rebuilding is always safe.
public enum ViewsError: Error, Hashable, Sendable {
  /// A stored row can't be read.
  case damagedRow(key: String, offset: Int)
  /// An event can't be read as its type.
  case unreadableEvent(Position)
  /// There is no projection of that name.
  case unknownProjection(String)
  /// The event at the position is of a type that the catalogue doesn't have.
  case unknownType(UInt16, Position)
}

extension ViewsError: FollowerFault {
  /// Why an event couldn't be applied: a word, and a number where there is one.
  public var reason: String {
    switch self {
    case .damagedRow: "damaged-row"
    case .unreadableEvent: "unreadable-payload"
    case .unknownProjection: "unknown-projection"
    case .unknownType(let type, _): "unknown-type \(type)"
    }
  }
}
